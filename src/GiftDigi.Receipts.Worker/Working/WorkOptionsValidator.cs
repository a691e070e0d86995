using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Working;

/// <summary>Checks the settings at start-up.</summary>
[OptionsValidator]
internal sealed partial class WorkOptionsValidator : IValidateOptions<WorkOptions>;
