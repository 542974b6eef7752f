namespace Sasaeai.Bot.Screening;

/// <summary>しるし: what looks like personal data of a resident.</summary>
internal enum SignKind
{
    /// <summary>電話番号.</summary>
    Telephone,

    /// <summary>郵便番号.</summary>
    PostalCode,

    /// <summary>住所, down to the lot or house.</summary>
    Address,

    /// <summary>部屋番号.</summary>
    Room,

    /// <summary>メールアドレス.</summary>
    Mail,

    /// <summary>生年月日, also month and day, or year and month.</summary>
    BirthDate,

    /// <summary>マイナンバー and other numbers given to one person.</summary>
    PersonalNumber,

    /// <summary>人の名前.</summary>
    Name,

    /// <summary>病気・介護の状態 said of one person.</summary>
    Health,
}

/// <summary>しるし, and where it stands.</summary>
/// <param name="Start">In UTF-16 units of the text as it was given.</param>
/// <param name="Length">At least 1.</param>
internal readonly record struct Sign(SignKind Kind, int Start, int Length);

/// <summary>しるしの呼び名.</summary>
internal static class SignWords
{
    /// <summary>As a card names it.</summary>
    public static string Word(this SignKind kind) => kind switch
    {
        SignKind.Telephone => "電話番号",
        SignKind.PostalCode => "郵便番号",
        SignKind.Address => "住所",
        SignKind.Room => "部屋番号",
        SignKind.Mail => "メールアドレス",
        SignKind.BirthDate => "生年月日",
        SignKind.PersonalNumber => "マイナンバーなどの番号",
        SignKind.Name => "人の名前",
        _ => "病気や介護の状態",
    };
}
