using Microsoft.AspNetCore.Http;
using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Jobs;

/// <summary>What GET /jobs/search/advanced looks for: jobs that meet all of it.</summary>
internal sealed record AdvancedSearch(
    string? Words,
    string[] Categories,
    string Status,
    string? Urgency,
    string? ZipCode,
    long MinBudget,
    long MaxBudget,
    string Order,
    Page Page)
{
    private const int MostCategories = 10;
    private const int LongestCategory = 200;

    public static AdvancedSearch From(Call call, Problems problems)
    {
        var query = call.Query;
        return new AdvancedSearch(
            SearchText.From(query, problems),
            CategoriesOf(query, problems),
            query.Word("status", problems, JobStatus.All) ?? JobStatus.Open,
            query.Word("urgency", problems, Jobs.Urgency.All),
            query.Text("zipCode", problems, 20),
            query.Whole("minBudget", problems, 0, long.MaxValue) ?? 0,
            query.Whole("maxBudget", problems, 0, long.MaxValue) ?? long.MaxValue,
            query.Word("sort", problems, JobOrder.All) ?? JobOrder.Newest,
            Page.From(query, problems));
    }

    public async ValueTask<JobPage> RunAsync(Session session)
    {
        var dialect = session.Dialect;
        var from = Words is null ? "jobs" : dialect.Words.Jobs;
        var where = Where(dialect);
        var (jobs, total) = await Page.ReadAsync(
            session, from, $"SELECT {JobSummary.Columns} FROM {from}", where, OrderIn(dialect), JobSummary.Read).ConfigureAwait(false);
        return new JobPage(jobs, total, Page.Number, Page.Limit);
    }

    // Several categories are always as many, the last one repeated: the commands stay few and prepared.
    private static string[] CategoriesOf(IQueryCollection query, Problems problems)
    {
        var given = query["category"].Where(category => category is { Length: > 0 }).Distinct().ToArray();
        problems.Require("category", given.Length <= MostCategories, $"must be given at most {MostCategories} times");
        foreach (var category in given) problems.OptionalText("category", category, LongestCategory);
        if (given.Length is <= 1 or > MostCategories) return given!;
        return [.. given!, .. Enumerable.Repeat(given[^1]!, MostCategories - given.Length)];
    }

    private string OrderIn(Dialect dialect) => Words is not null && Order == JobOrder.Newest ? $"{dialect.Words.Key} DESC" : JobOrder.Sql(Order);

    private Conditions Where(Dialect dialect) => new Conditions()
        .And(dialect.Words.Before, Words, dialect.Words.After)
        .And("status =", Status)
        .AndAny("category", Categories)
        .And("zip_code =", ZipCode)
        .And("urgency =", Urgency)
        .And($"{dialect.Unindexed}estimated_budget >=", MinBudget)
        .And($"{dialect.Unindexed}estimated_budget <=", MaxBudget);
}
