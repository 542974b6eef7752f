namespace Sasaeai.Bot.Pages;

/// <summary>公開ページ: what one page says. Plain text throughout; <see cref="PageHtml"/> makes HTML of it.</summary>
/// <param name="Title">Its heading.</param>
/// <param name="Sections">Heading and sentences, in Japanese.</param>
/// <param name="InEnglish">The same in short.</param>
/// <param name="IsSample">Nobody answers for it yet: it says so at its top.</param>
internal sealed record Page(string Title, IReadOnlyList<PageSection> Sections, IReadOnlyList<string> InEnglish, bool IsSample);

/// <summary>A part of a page.</summary>
internal sealed record PageSection(string Heading, IReadOnlyList<string> Sentences);
