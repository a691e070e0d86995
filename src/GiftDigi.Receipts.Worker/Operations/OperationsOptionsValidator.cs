using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Operations;

/// <summary>Checks the settings at start-up.</summary>
[OptionsValidator]
internal sealed partial class OperationsOptionsValidator : IValidateOptions<OperationsOptions>;
