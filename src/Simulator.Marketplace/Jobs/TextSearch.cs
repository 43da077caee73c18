using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Jobs;

/// <summary>What GET /jobs/search/fulltext looks for: jobs in whatever state that have all the words, newest first.</summary>
internal sealed record TextSearch(string Words, Page Page)
{
    public static TextSearch From(Call call, Problems problems)
    {
        problems.Given("q", call.Query.Text("q") is not null);
        return new TextSearch(SearchText.From(call.Query, problems) ?? "", Page.From(call.Query, problems));
    }

    public async ValueTask<JobPage> RunAsync(Session session)
    {
        var index = session.Dialect.Words;
        var where = new Conditions().And(index.Before, Words, index.After);
        var (jobs, total) = await Page.ReadAsync(
            session, index.Index, $"SELECT {JobSummary.Columns} FROM {index.Jobs}", where, $"{index.Key} DESC", JobSummary.Read).ConfigureAwait(false);
        return new JobPage(jobs, total, Page.Number, Page.Limit);
    }
}
