using Microsoft.Extensions.Options;

namespace GiftDigi.Receipts.Worker.Reading;

/// <summary>Checks settings that know themselves what is wrong with them.</summary>
internal sealed class FaultValidator<T>(string section, Func<T, IEnumerable<string>> faultsOf) : IValidateOptions<T>
    where T : class
{
    public ValidateOptionsResult Validate(string? name, T options)
    {
        var faults = faultsOf(options).Select(fault => $"{section}:{fault}").ToList();
        return faults.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(faults);
    }
}
