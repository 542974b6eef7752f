namespace Sasaeai.Cards;

/// <summary>Every card there is, and its states.</summary>
public static class CardCatalogue
{
    /// <summary>In the order in which people meet them.</summary>
    public static IReadOnlyList<(string Kind, IReadOnlyList<string> States)> All { get; } =
    [
        (WelcomeCard.Kind, WelcomeCard.States),
        (HelpCard.Kind, HelpCard.States),
        (StrangerCard.Kind, StrangerCard.States),
        (ChooseWardCard.Kind, ChooseWardCard.States),
        (ChooseAreaCard.Kind, ChooseAreaCard.States),
        (ChooseMineCard.Kind, ChooseMineCard.States),
        (ReportFormCard.Kind, ReportFormCard.States),
        (EarlierCard.Kind, EarlierCard.States),
        (DraftsCard.Kind, DraftsCard.States),
        (ReceiptCard.Kind, ReceiptCard.States),
        (ChooseNoActivityCard.Kind, ChooseNoActivityCard.States),
        (NoActivityCard.Kind, NoActivityCard.States),
        (MyReportsCard.Kind, MyReportsCard.States),
        (ReportCard.Kind, ReportCard.States),
        (HistoryCard.Kind, HistoryCard.States),
        (CorrectionCard.Kind, CorrectionCard.States),
        (ConflictCard.Kind, ConflictCard.States),
        (CancelCard.Kind, CancelCard.States),
        (ToConfirmCard.Kind, ToConfirmCard.States),
        (ConfirmCard.Kind, ConfirmCard.States),
        (WardProgressCard.Kind, WardProgressCard.States),
        (AreaProgressCard.Kind, AreaProgressCard.States),
        (ChooseWardProgressCard.Kind, ChooseWardProgressCard.States),
        (CouncilCard.Kind, CouncilCard.States),
        (MembersCard.Kind, MembersCard.States),
        (ContactsCard.Kind, ContactsCard.States),
        (CouncilHistoryCard.Kind, CouncilHistoryCard.States),
        (MyMembershipsCard.Kind, MyMembershipsCard.States),
        (MeetingsCard.Kind, MeetingsCard.States),
        (TermsCard.Kind, TermsCard.States),
        (OfficeCard.Kind, OfficeCard.States),
        (WorkersCard.Kind, WorkersCard.States),
        (DeadlineCard.Kind, DeadlineCard.States),
        (ChooseCouncilCard.Kind, ChooseCouncilCard.States),
        (BatchFileCard.Kind, BatchFileCard.States),
        (BatchPreviewCard.Kind, BatchPreviewCard.States),
        (BatchProgressCard.Kind, BatchProgressCard.States),
        (BatchReceiptCard.Kind, BatchReceiptCard.States),
        (RefusalCard.Kind, RefusalCard.States),
        (AttachmentCard.Kind, AttachmentCard.States),
        (OldCardCard.Kind, OldCardCard.States),
        (NotUnderstoodCard.Kind, NotUnderstoodCard.States),
        (ApologyCard.Kind, ApologyCard.States),
    ];
}
