using Sasaeai.Bot;
using Sasaeai.Bot.Calendar;
using Sasaeai.Bot.Conversation;
using Sasaeai.Bot.Import;
using Sasaeai.Bot.Operations;
using Sasaeai.Bot.Progress;
using Sasaeai.Bot.Reports;
using Sasaeai.Bot.Storage;
using Sasaeai.Bot.Teams;

if (await Commands.TryRun(args) is { } exitCode) return exitCode;

var builder = WebApplication.CreateBuilder(args);
// Four lines per request that say nothing; the console writes them while the next person waits.
builder.Configuration["Logging:LogLevel:Microsoft.AspNetCore"] ??= nameof(LogLevel.Warning);
builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
builder.Services.AddStorage(builder.Configuration);
builder.Services.AddTeams(builder.Configuration, builder.Environment);
builder.Services.AddTelemetry(builder.Configuration);
builder.Services.AddSingleton(provider => new Today(
    provider.GetRequiredService<TimeProvider>(),
    builder.Environment.IsDevelopment() ? builder.Configuration.GetValue<TimeSpan>("Clock:Offset") : TimeSpan.Zero));
builder.Services.AddMasterData(builder.Configuration);
builder.Services.AddSingleton<AreaYearStore>().AddSingleton<ProgressHandler>();
builder.Services.AddSingleton<AreaGate>().AddSingleton<ReportStore>().AddSingleton<DraftStore>().AddSingleton<WaitingDrafts>();
builder.Services.AddSingleton<ReportDesk>().AddSingleton<ReportReceipt>().AddSingleton<FormReader>();
builder.Services.AddSingleton<ReportsHandler>().AddSingleton<SubmissionHandler>().AddSingleton<NoActivityHandler>();
builder.Services.AddSingleton<RevisionStore>().AddSingleton<ReportAccess>().AddSingleton<MyReports>().AddSingleton<WardMove>();
builder.Services.AddSingleton<MyReportsHandler>().AddSingleton<ReportHandler>().AddSingleton<CancelHandler>().AddSingleton<RestoreHandler>();
builder.Services.AddSingleton<CorrectionHandler>().AddSingleton<Corrections>().AddSingleton<CorrectionEnd>().AddSingleton<ConfirmHandler>().AddSingleton<StoredReports>().AddHostedService<MoveFinisher>();
builder.Services.AddSingleton<DraftHandler>().AddSingleton<EarlierHandler>();
builder.Services.AddSingleton<SasaeaiBot>();
builder.Services.AddSingleton<TurnHandler>(provider => provider.GetRequiredService<SasaeaiBot>().AnswerAsync);

var app = builder.Build();
app.MapMessages();
app.MapHealth();
await app.RunAsync();
return 0;
