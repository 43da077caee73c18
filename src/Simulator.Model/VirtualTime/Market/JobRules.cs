using Simulator.Model.Marketplace;

namespace Simulator.Model.VirtualTime.Market;

/// <summary>Posting, finding and closing jobs.</summary>
internal sealed class JobRules(MarketState market)
{
    private static readonly Func<Job, JobSeen> See = static job => job.See();

    public static MarketReply ListOwn(Member member, MarketCalls.ListMyJobs list) =>
        MarketReply.Ok(new MarketFindings.JobsListed(member.Jobs.Page(list.Page, list.Limit, See), member.Jobs.Count));

    public MarketReply List(MarketCalls.ListJobs list) => MarketReply.Ok(market.Board.List(list.Category, list.Page, list.Limit));

    public MarketReply Search(MarketCalls.SearchJobs search) =>
        search.Words.Length is >= 2 and <= 200 ? MarketReply.Ok(market.Texts.Find(search.Words, search.Page, search.Limit)) : MarketReply.Wrong;

    public MarketReply View(MarketCalls.ViewJob view) =>
        market.FindJob(view.JobId) is { } job ? MarketReply.Ok(new MarketFindings.JobViewed(job.See())) : MarketReply.Wrong;

    public MarketReply Post(Member member, MarketCalls.PostJob post)
    {
        var isRight = member.IsHomeowner && post.Title.Length is >= 5 and <= 200 && post.Description.Length is >= 20 and <= 5000
            && post.Category.Length is >= 3 and <= 50 && post.Location.Length is >= 5 and <= 200
            && post.BudgetCents is >= 50_00 and <= 999_999_00 && post.Urgency is "LOW" or "MEDIUM" or "HIGH";
        if (!isRight) return MarketReply.Wrong;
        var job = new Job(market.NewNumber(), member, post.Category, post.BudgetCents, market.Now);
        market.Add(job);
        market.Texts.Add(job, post.Title, post.Description, post.Category, post.Location);
        return MarketReply.Ok(new MarketFindings.JobPosted(job.Id));
    }

    public MarketReply Close(Member member, MarketCalls.CloseJob close)
    {
        if (market.FindJob(close.JobId) is not { } job || job.Owner != member) return MarketReply.Wrong;
        if (job.Status != Words.Open) return MarketReply.Late;
        market.TakeDown(job, Words.Cancelled);
        market.Bury(job);
        market.Totals.JobsClosed++;
        return MarketReply.Ok();
    }
}
