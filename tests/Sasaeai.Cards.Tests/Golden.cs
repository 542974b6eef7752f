using System.Text.Encodings.Web;
using System.Text.Json;
using Sasaeai.Tests.Shared;

namespace Sasaeai.Cards.Tests;

/// <summary>The golden files: one card per kind and state, written out.</summary>
internal static class Golden
{
    /// <summary>Set to 1 to take what the cards look like now as right.</summary>
    internal const string Accept = "SASAEAI_ACCEPT_GOLDEN";

    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    internal static string Folder { get; } = RepositoryFolder.At("tests", "Sasaeai.Cards.Tests", "Golden");

    internal static string NameOf(Card card) => $"{card.Kind}.{card.State}";

    internal static string Text(Card card) => JsonSerializer.Serialize(CardJson.ToElement(card.Body), Readable) + "\n";
}
