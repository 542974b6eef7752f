namespace Sasaeai.Bot.Tests.Canary;

/// <summary>しるし: a text that stands in one place of the test city and nowhere else, so that whoever reads it has read that place.</summary>
/// <param name="Kind">種類, as in <c>tests/rights.csv</c>.</param>
/// <param name="Ward">区コード of where it stands; null for the whole city.</param>
/// <param name="Area">地区部会ID, where it belongs to one.</param>
/// <param name="Owner">Object id of the person whose own it is.</param>
/// <param name="Report">受付番号 of the report in which it stands.</param>
internal sealed record Marker(string Text, string Kind, string? Ward = null, string? Area = null, string? Owner = null, string? Report = null);

/// <summary>役者: somebody with one role, who tries everything.</summary>
/// <param name="Role">役割, as in <c>tests/rights.csv</c>.</param>
/// <param name="Ward">区コード of the only ward in their rows, or null.</param>
/// <param name="Areas">地区部会ID in their rows.</param>
internal sealed record Actor(string Role, string ObjectId, string? Ward, params string[] Areas);
