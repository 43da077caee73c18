using Simulator.Model.Marketplace;

namespace Simulator.Model.Tests.Plans;

public sealed class RowsReaderTests
{
    // A single population without overrides: the places of a tree from JSON do not tell where an override stands.
    private const string Plain = """populations=[{ "name": "all", "persona": "homeowner", "share": 1 }]""";

    [Fact]
    public void Every_row_comes_from_the_plan_in_the_order_of_the_rows()
    {
        var rows = GivenPlan.Plan().Populations[1].Model.Rows;

        Assert.Equal(MarketRows.All.Select(shape => shape.State), rows.Select(row => row.State));
        Assert.Equal(Enum.GetValues<MarketRow>().Length, rows.Count);
        Assert.All(rows, row => Assert.Equal(1, row.Weights.Sum(), 1e-9));
        Assert.Equal([0.89, 0.08, 0.03], rows[(int)MarketRow.Work].Weights);
        Assert.Equal([0.005, 0.995], rows[(int)MarketRow.DoubleSubmit].Weights);
    }

    [Fact]
    public void All_rows_that_do_not_sum_to_one_are_named_with_their_sums()
    {
        var problems = GivenPlan.Read(Plain, "thresholds=[]", "model.contractor.list.view=0.8", "model.homeowner.work.approve=90%").Problems;

        Assert.Equal(
            [
                "model.homeowner.work: the chances sum to 1.01; they must sum to 1 (approve 0.9, sendBack 0.08, dispute 0.03)",
                "model.contractor.list: the chances sum to 1.1; they must sum to 1 (view 0.8, nextPage 0.15, leave 0.15)",
            ],
            problems.Select(one => $"{one.Path}: {one.Message}").OrderDescending(StringComparer.Ordinal));
    }

    [Fact]
    public void A_row_without_one_of_its_ways_or_with_another_is_named()
    {
        var problems = GivenPlan.Read("model.visitor.stay={ \"stay\": 0.5, \"leaf\": 0.5 }").Problems;

        Assert.Equal(["model.visitor.stay.leaf", "model.visitor.stay.leave"], problems.Select(one => one.Path).Order());
        Assert.Contains(problems, one => one.Message.Contains("`leaf` is no key here", StringComparison.Ordinal));
    }

    [Fact]
    public void Rows_that_never_lead_to_the_log_out_are_named_all_at_once()
    {
        var problems = GivenPlan.Read(
            Plain, "thresholds=[]", "model.contractor.list={ \"view\": 0.85, \"nextPage\": 0.15, \"leave\": 0 }", "model.contractor.afterJob={ \"list\": 1, \"leave\": 0 }",
            "model.visitor.stay={ \"stay\": 1, \"leave\": 0 }").Problems;

        Assert.Equal(
            ["model.contractor.afterJob", "model.contractor.job", "model.contractor.list", "model.visitor.list", "model.visitor.stay"],
            problems.Select(one => one.Path).Order());
        Assert.Contains(problems, one => one.Message == "never leads to the log-out: `leave` leads out and has 0, `list` only comes back; give a way out a chance above 0");
    }

    [Fact]
    public void A_way_out_further_on_is_enough() =>
        Assert.Empty(GivenPlan.Read("model.contractor.list={ \"view\": 1, \"nextPage\": 0, \"leave\": 0 }").Problems);

    [Fact]
    public void What_a_population_overrides_is_checked_where_it_stands() =>
        Assert.Equal(
            ["populations.owners.overrides.homeowner.idle"],
            GivenPlan.Read("populations.owners.overrides.homeowner.idle.browse=0.7").Problems.Select(one => one.Path));

    [Fact]
    public void The_shares_of_trades_sum_to_one() =>
        Assert.Contains("the shares sum to 0.5", Assert.Single(GivenPlan.Read("model.business.trades=[{ \"name\": \"Roofing\", \"share\": 0.5, \"budget\": 1 }]").Problems).Message, StringComparison.Ordinal);
}
