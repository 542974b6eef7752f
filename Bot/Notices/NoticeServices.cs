using Sasaeai.Bot.Outbox;

namespace Sasaeai.Bot.Notices;

/// <summary>お知らせの窓口: the handlers of notices.</summary>
internal sealed record NoticeDesk(NoticeWriting Writing, NoticeSending Sending, NoticeReplies Replies, NoticeAnswering Answering, NoticeChannel Channel);

/// <summary>Composition of お知らせ.</summary>
internal static class NoticeServices
{
    /// <summary>Adds them.</summary>
    public static IServiceCollection AddNotices(this IServiceCollection services) => services
        .AddSingleton<NoticeStore>().AddSingleton<NoticeWriting>().AddSingleton<NoticeSending>().AddSingleton<NoticeReplies>()
        .AddSingleton<NoticeAnswering>().AddSingleton<NoticeChannel>().AddSingleton<NoticeDesk>().AddSingleton<IMessageKind, NoticeMessages>();
}
