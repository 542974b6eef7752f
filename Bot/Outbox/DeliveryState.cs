namespace Sasaeai.Bot.Outbox;

/// <summary>送信の状態. What is <see cref="Sent"/>, <see cref="Unknown"/>, <see cref="Failed"/> or <see cref="NotDue"/> is final for its occasion.</summary>
internal enum DeliveryState
{
    /// <summary>取得: a copy of the bot has taken it and will send it. Its place in the queue; taken over when that copy is gone.</summary>
    Taken,

    /// <summary>送信中: written just before the POST. Found by another copy it becomes <see cref="Unknown"/>, and is not repeated.</summary>
    Sending,

    /// <summary>送信済.</summary>
    Sent,

    /// <summary>不明: it may have been delivered.</summary>
    Unknown,

    /// <summary>失敗: it was not delivered.</summary>
    Failed,

    /// <summary>対象外: a target that got nothing, for a reason of its own: it has reported, has stopped these messages, is away.</summary>
    NotDue,
}
