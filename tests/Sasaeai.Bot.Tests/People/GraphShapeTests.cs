using System.Diagnostics.Metrics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Graph;
using Microsoft.Graph.Models;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;
using Moq;
using Sasaeai.Bot.People;
using Xunit;
using static Sasaeai.Bot.Tests.People.GraphHost;

namespace Sasaeai.Bot.Tests.People;

/// <summary>What is asked of Graph, word for word.</summary>
public sealed class GraphShapeTests
{
    private readonly Mock<IRequestAdapter> adapter = new();
    private readonly List<RequestInformation> asked = [];

    public GraphShapeTests()
    {
        adapter.SetupProperty(a => a.BaseUrl, GraphOptions.Microsoft);
        adapter.Setup(a => a.SerializationWriterFactory).Returns(new Microsoft.Kiota.Serialization.Json.JsonSerializationWriterFactory());
    }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task One_account_is_asked_for_with_seven_properties()
    {
        Answers(new User { Id = Hanako, AccountEnabled = true });
        await Calls().TryAsync((graph, c) => graph.Users[Hanako].GetAsync(r => r.QueryParameters.Select = Accounts.Columns, c), Ct);
        Assert.Equal(
            $"GET https://graph.microsoft.com/v1.0/users/{Hanako}?$select=id,displayName,mail,jobTitle,department,userType,accountEnabled",
            Shape(Assert.Single(asked)));
    }

    [Fact]
    public async Task A_search_by_name_says_how_consistent_it_must_be()
    {
        Answers(new UserCollectionResponse { Value = [] });
        await new DirectorySearch(Calls()).ByNameAsync("髙橋 正夫", Ct);
        var search = Assert.Single(asked);
        Assert.Equal(
            "GET https://graph.microsoft.com/v1.0/users?$count=true&$filter=startswith(displayName,'髙橋') or startswith(displayName,'高橋')&$orderby=displayName"
            + "&$select=id,displayName,mail,jobTitle,department,userType,accountEnabled&$top=50",
            Shape(search));
        Assert.Equal(["eventual"], search.Headers["ConsistencyLevel"]);
    }

    [Fact]
    public async Task An_account_without_the_property_that_needs_the_permission_is_no_enabled_account()
    {
        Answers(new User { Id = Hanako, DisplayName = "大塚 真理" });
        var answer = await Calls().TryAsync((graph, c) => graph.Users[Hanako].GetAsync(cancellationToken: c), Ct);
        Assert.Equal(new AccountLook.Unknown(DirectoryTrouble.Refused, null), Accounts.Look(answer));
    }

    [Fact]
    public async Task A_mistake_of_this_bot_is_not_taken_for_trouble_of_Graph()
    {
        adapter.Setup(a => a.SendAsync(It.IsAny<RequestInformation>(), It.IsAny<ParsableFactory<User>>(), It.IsAny<Dictionary<string, ParsableFactory<IParsable>>>(), It.IsAny<CancellationToken>()))
            .ThrowsAsync(new NullReferenceException());
        await Assert.ThrowsAsync<NullReferenceException>(() => Calls().TryAsync((graph, c) => graph.Users[Hanako].GetAsync(cancellationToken: c), Ct));
    }

    private DirectoryCalls Calls() => new(
        new GraphServiceClient(adapter.Object, GraphOptions.Microsoft), TimeProvider.System,
        new ServiceCollection().AddMetrics().BuildServiceProvider().GetRequiredService<IMeterFactory>(), NullLogger<DirectoryCalls>.Instance);

    private static string Shape(RequestInformation request) => $"{request.HttpMethod} {Uri.UnescapeDataString(request.URI.OriginalString)}";

    private void Answers<T>(T answer)
        where T : IParsable =>
        adapter.Setup(a => a.SendAsync(It.IsAny<RequestInformation>(), It.IsAny<ParsableFactory<T>>(), It.IsAny<Dictionary<string, ParsableFactory<IParsable>>>(), It.IsAny<CancellationToken>()))
            .Callback((RequestInformation request, ParsableFactory<T> _, Dictionary<string, ParsableFactory<IParsable>> _, CancellationToken _) => asked.Add(request))
            .ReturnsAsync(answer);
}
