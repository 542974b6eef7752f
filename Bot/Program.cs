using Sasaeai.Bot;
using Sasaeai.Bot.Answers;
using Sasaeai.Bot.Batches;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Consultations;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Digests;
using Sasaeai.Bot.Home;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Loading;
using Sasaeai.Bot.Membership;
using Sasaeai.Bot.Needs;
using Sasaeai.Bot.Notices;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Outbox;
using Sasaeai.Bot.People;
using Sasaeai.Bot.Reminders;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Teams;
using Sasaeai.Bot.Unanswered;

if (await Commands.TryRun(args) is { } exitCode) return exitCode;

var builder = WebApplication.CreateBuilder(args);
// Seven lines per turn that say nothing; the console writes them while the next person waits. A repeated try is a warning and stays.
builder.Configuration["Logging:LogLevel:Microsoft.AspNetCore"] ??= nameof(LogLevel.Warning);
builder.Configuration["Logging:LogLevel:Polly"] ??= nameof(LogLevel.Warning);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddTeams(builder.Configuration, builder.Environment);
builder.Services.AddPeople(builder.Configuration, builder.Environment).AddGraphHttp();
builder.Services.AddTelemetry(builder.Configuration);
builder.Services.AddSingleton(provider => new Today(
    provider.GetRequiredService<TimeProvider>(),
    builder.Environment.IsDevelopment() ? builder.Configuration.GetValue<TimeSpan>("Clock:Offset") : TimeSpan.Zero));
builder.Services.AddMasterData(builder.Configuration);
builder.Services.AddReports().AddBatches().AddMembership().AddLoading().AddHome().AddUnanswered().AddAnswers();
builder.Services.AddOutbox().AddReminders();
builder.Services.AddConsultations().AddNeeds().AddDigests().AddNotices();
builder.Services.AddSingleton<Messages>();
builder.Services.AddSingleton<SasaeaiBot>();
builder.Services.AddSingleton<Reception>();
builder.Services.AddSingleton<TurnHandler>(provider => provider.GetRequiredService<Reception>().AnswerAsync);

var app = builder.Build();
app.MapMessages();
app.MapHealth();
app.MapPages();
await app.RunAsync();
return 0;
