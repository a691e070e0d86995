using GiftDigi.Receipts.Benchmarks.Faults;
using Shouldly;
using Xunit;

namespace GiftDigi.Receipts.Benchmarks.Tests.Faults;

public sealed class FaultPlanTests
{
    private const int Entries = 5_000;

    [Fact]
    public void The_same_seed_draws_the_same_faults_in_their_order_among_the_entries()
    {
        var plan = FaultPlan.Draw(200, Entries, 1);

        FaultPlan.Draw(200, Entries, 1).ShouldBe(plan);
        FaultPlan.Draw(200, Entries, 2).ShouldNotBe(plan);
        plan.Count.ShouldBe(200);
        plan.Select(fault => fault.After).ShouldBeInOrder();
        plan.ShouldAllBe(fault => fault.After >= 0 && fault.After < Entries);
    }

    [Fact]
    public void Every_kind_is_done_to_every_server_it_can_be_done_to()
    {
        var plan = FaultPlan.Draw(30, Entries, 1);

        plan.Select(fault => fault.Kind).Distinct().Count().ShouldBe(Enum.GetValues<FaultKind>().Length);
        foreach (var kind in new[] { FaultKind.Cut, FaultKind.Shut, FaultKind.Delay, FaultKind.Trickle, FaultKind.KillServer })
        {
            plan.Where(fault => fault.Kind == kind).Select(fault => fault.Target).Distinct().Count().ShouldBe(Enum.GetValues<Target>().Length);
        }
    }

    [Fact]
    public void A_worker_stands_still_for_longer_than_its_lease() =>
        FaultPlan.Draw(200, Entries, 1).Where(fault => fault.Kind == FaultKind.PauseWorker).ShouldAllBe(fault => fault.Length.TotalSeconds > Installation.LeaseSeconds);
}
