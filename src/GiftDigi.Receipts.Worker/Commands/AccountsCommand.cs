using System.CommandLine;
using GiftDigi.Receipts.Accounts;
using GiftDigi.Receipts.Reviewing;
using GiftDigi.Receipts.Worker.Staff;
using Microsoft.Extensions.DependencyInjection;
using Spectre.Console;

namespace GiftDigi.Receipts.Worker.Commands;

/// <summary><c>receipts accounts add | reset | list</c>: accounts without a browser, for a new system or where nobody can sign in any more.</summary>
internal static class AccountsCommand
{
    public static Command Create(Option<DirectoryInfo> data) => new("accounts", "Add and list accounts, and give new passwords.")
    {
        CreateAdd(data),
        CreateReset(data),
        CreateList(data),
    };

    private static Command CreateAdd(Option<DirectoryInfo> data)
    {
        var name = Name();
        var role = new Option<Role>("--role") { Description = "reviewer, manager, auditor or administrator.", Required = true };
        var command = new Command("add", "Add an account, and print its first password.") { name, role };
        command.SetAction((arguments, _) => GiveAsync(arguments.GetRequiredValue(data), accounts => accounts.AddAsync(arguments.GetRequiredValue(name), arguments.GetRequiredValue(role)), "There is an account of this name."));
        return command;
    }

    private static Command CreateReset(Option<DirectoryInfo> data)
    {
        var name = Name();
        var command = new Command("reset", "Give an account another password, print it, and unlock the account.") { name };
        command.SetAction((arguments, _) => GiveAsync(arguments.GetRequiredValue(data), accounts => accounts.ResetAsync(arguments.GetRequiredValue(name)), "There is no such account, or it is the organisation's and has no password."));
        return command;
    }

    private static Command CreateList(Option<DirectoryInfo> data)
    {
        var command = new Command("list", "List the accounts.");
        command.SetAction(async (arguments, cancellationToken) =>
        {
            await using var services = ReceiptsHost.CreateStorage(arguments.GetRequiredValue(data));
            var table = Tables.Create("Account", "Role", "State");
            foreach (var account in await services.GetRequiredService<IAccountStore>().ListAsync(cancellationToken))
            {
                table.AddRow(account.Name.Value, account.Role.ToString(), StaffWords.StateOf(account, TimeProvider.System.GetUtcNow()).English);
            }

            Tables.Print(table);
            return ExitCode.Done;
        });
        return command;
    }

    private static Argument<ReviewerId> Name() => new("NAME")
    {
        Description = "The account's name.",
        CustomParser = Arguments.Parse<ReviewerId>(ReviewerId.TryParse, "a name of 1 to 64 letters, digits, '.', '-' or '_'"),
    };

    private static async Task<int> GiveAsync(DirectoryInfo data, Func<StaffAccounts, Task<string?>> give, string refusal)
    {
        await using var services = ReceiptsHost.CreateAccounts(data);
        await using var scope = services.CreateAsyncScope();
        var password = await give(scope.ServiceProvider.GetRequiredService<StaffAccounts>()) ?? throw new CommandException(refusal);
        await Console.Out.WriteLineAsync(password);
        return ExitCode.Done;
    }
}
