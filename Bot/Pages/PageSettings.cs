namespace Sasaeai.Bot.Pages;

/// <summary>公開ページの設定: section <c>Pages</c>. All of them may be missing; then the bot serves samples that say so.</summary>
/// <param name="PrivacyUrl">Where the operator's own privacy statement stands, https.</param>
/// <param name="TermsUrl">Where the operator's own terms of use stand, https.</param>
/// <param name="WebsiteUrl">Where the operator says what this is, https; without it the bot's own page.</param>
/// <param name="Operator">Who runs it, as Teams shows it beside the app.</param>
/// <param name="Contact">Whom to ask: telephone, mail or counter, in one line.</param>
internal sealed record PageSettings(string? PrivacyUrl, string? TermsUrl, string? WebsiteUrl, string? Operator, string? Contact)
{
    /// <summary>The setting without which no package for everybody's use is made.</summary>
    public const string PrivacySetting = "Pages:PrivacyUrl";

    /// <summary>As <see cref="PrivacySetting"/>.</summary>
    public const string TermsSetting = "Pages:TermsUrl";

    /// <summary>Paths of the bot's own pages.</summary>
    public const string PrivacyPath = "/privacy";

    /// <summary>As <see cref="PrivacyPath"/>.</summary>
    public const string TermsPath = "/terms";

    /// <summary>As <see cref="PrivacyPath"/>.</summary>
    public const string AboutPath = "/about";

    // developer.name of the app manifest; an address there may have 2,048 characters.
    private const int LongestOperator = 32;
    private const int LongestContact = 200;
    private const int LongestAddress = 2048;

    /// <summary>Reads the section. Blank counts as missing.</summary>
    public static PageSettings Read(IConfiguration configuration) => new(
        Text(configuration, PrivacySetting), Text(configuration, TermsSetting), Text(configuration, "Pages:WebsiteUrl"),
        Text(configuration, "Pages:Operator"), Text(configuration, "Pages:Contact"));

    /// <summary>What is wrong with them, each with its setting's name; what is missing is not wrong.</summary>
    public IEnumerable<string> Problems()
    {
        foreach (var (setting, address) in new[] { (PrivacySetting, PrivacyUrl), (TermsSetting, TermsUrl), ("Pages:WebsiteUrl", WebsiteUrl) })
        {
            if (address is not null && !IsPublic(address)) yield return $"設定 {setting} は https:// で始まるアドレスにしてください。";
        }

        if (Operator?.Length > LongestOperator) yield return $"設定 Pages:Operator は{LongestOperator}文字までにしてください。";
        if (Contact?.Length > LongestContact) yield return $"設定 Pages:Contact は{LongestContact}文字までにしてください。";
    }

    private static string? Text(IConfiguration configuration, string name) => configuration[name]?.Trim() is { Length: > 0 } text ? text : null;

    private static bool IsPublic(string address) =>
        address.Length <= LongestAddress && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps && uri.UserInfo.Length == 0;
}
