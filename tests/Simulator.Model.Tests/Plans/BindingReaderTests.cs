using Simulator.Model.Bindings;
using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Reading.Bindings;
using Simulator.Model.Plans.Tree;

namespace Simulator.Model.Tests.Plans;

public sealed class BindingReaderTests
{
    private const string Small = """
        { "name": "small", "answers": { "job": { "id": "id", "budget": "pay" } },
          "operations": { "listJobs": { "get": "/gigs", "items": "gigs" } } }
        """;

    [Fact]
    public void What_is_left_out_is_lacking()
    {
        var api = Read(Small, []).Api;

        Assert.Equal("small", api.Name);
        Assert.Equal(MarketOperations.All.Except([MarketOperation.ListJobs]), api.Capabilities.Lacking());
    }

    [Fact]
    public void None_is_lacking_too() => Assert.True(Read(Small, ["operations.listJobs=none"]).Api.Capabilities.Lacks(MarketOperation.ListJobs));

    [Theory]
    [InlineData("operations.listJobs.get=gigs", "target.binding.operations.listJobs.get: `gigs` is no path; write it below baseUrl and with a slash first, such as /jobs")]
    [InlineData("operations.listJobs.post=/gigs", "target.binding.operations.listJobs: has get and post; an operation is one request")]
    [InlineData("operations.listJobs.items=null", "target.binding.operations.listJobs.items: is missing; write where the list stands in the answer, such as items: jobs, or $ where it is all of it")]
    [InlineData("operations.listJobs.answer=none", "target.binding.operations.listJobs.answer: is missing; say what stands where, under answers.job or here, such as answer: { id: id }")]
    [InlineData("answers.job.id=null", "target.binding.operations.listJobs.answer: `id` is missing; say where it stands, under answers.job or here, such as id: id")]
    [InlineData("answers.job.id=a..b", "target.binding.answers.job.id: `a..b` is no path into an answer; write keys joined by dots such as user.id, or $ for all of it")]
    [InlineData("answers.job.titel=x", "target.binding.answers.job.titel: `titel` is no key here; there are id, category, budget, status, bidCount")]
    [InlineData("answers.job.id={\"path\":\"a\",\"header\":\"b\"}", "target.binding.answers.job.id: has path and header; write one of them")]
    [InlineData("answers.job.id={\"path\":\"a\",\"times\":2}", "target.binding.answers.job.id.times: is for money, which id is not")]
    [InlineData("answers.job.id={\"header\":\"Location\",\"match\":\"(\"}", "target.binding.answers.job.id.match: `(` is no regular expression")]
    [InlineData("money=pounds", "target.binding.money: there is no unit `pounds`; there are cents, units, wholeUnits, decimalText")]
    [InlineData("operations.listJob={\"get\":\"/\"}", "target.binding.operations.listJob: `listJob` is no key here; did you mean `listJobs`?")]
    [InlineData("operations.listJobs.query={\"p\":\"{{pages}}\"}", "target.binding.operations.listJobs.query.p: there is no variable `pages`; did you mean `page`?")]
    [InlineData("operations.listJobs.query={\"p\":\"{{bid.amount}}\"}", "target.binding.operations.listJobs.query.p: `bid.amount` is known to placeBid only; here there are account.email")]
    [InlineData("operations.listJobs.query={\"p\":\"{{page | cents}}\"}", "target.binding.operations.listJobs.query.p: `cents` is for money, which `page` is not")]
    [InlineData("operations.listJobs.get=/gigs/{{category}}", "target.binding.operations.listJobs.get: a call may come without `category`, and a path cannot leave it out; write it under query")]
    [InlineData("operations.listJobs.json={}", "target.binding.operations.listJobs.json: a get has no body; write query, or another verb")]
    [InlineData("operations.listJobs.headers={\"Host\":\"x\"}", "target.binding.operations.listJobs.headers.Host: belongs to the connection and is written for you; leave it out")]
    [InlineData("operations.viewJob={\"get\":\"/gigs\",\"items\":\"a\"}", "target.binding.operations.viewJob.items: is for lists, and viewJob answers with a single thing")]
    [InlineData("operations.closeJob={\"post\":\"/x\",\"answer\":{\"id\":\"a\"}}", "target.binding.operations.closeJob.answer: nothing is learned from the answer to closeJob but that it was done; leave it out")]
    [InlineData("operations.searchJobs={\"sameAs\":\"listJob\"}", "target.binding.operations.searchJobs.sameAs: there is no operation `listJob` here that says its own request; did you mean `listJobs`?")]
    [InlineData("words={\"jobStatus\":{\"OPENED\":\"open\"}}", "target.binding.words.jobStatus.OPENED: users know no such word; did you mean `OPEN`?")]
    [InlineData("outcomes=[{\"status\":\"6xx\",\"means\":\"conflict\"}]", "target.binding.outcomes[0].status: `6xx` is no status; write one such as 409, a class such as 4xx, or a range such as 200-204")]
    [InlineData("outcomes=[{\"status\":409,\"means\":\"clash\"}]", "target.binding.outcomes[0].means: there is no outcome `clash`; there are done, conflict, clientError, retryLater, serverError")]
    [InlineData("outcomes=[{\"field\":\"code\",\"means\":\"conflict\"}]", "target.binding.outcomes[0].is: is missing; a rule on the answer's JSON has both, such as field: code and is: ALREADY_TAKEN")]
    [InlineData("authentication={\"apiKey\":\"k\"}", "target.binding.authentication.apiKey: stands in one place; write header: X-Api-Key, or query: key")]
    [InlineData("authentication={}", "target.binding.authentication: says no way; write one of bearer, apiKey, basic, or cookie or none in its place")]
    [InlineData("operations.listJobs.get=/{{account.id}}/gigs", "target.binding.operations: requests hold {{account.id}}, and no answer tells it; say where a log-in's answer has it, such as answers: { account: { id: user.id } }")]
    [InlineData("authentication=cookie", "target.binding.authentication: is cookie, and nobody would have one: there is no logIn whose answer sets it; write it under operations")]
    [InlineData("operations.listJobs.query={\"p\":\"{{$uuid}}\"}", "target.binding.operations.listJobs.query.p: `{{$uuid}}` is a function, and bindings have none")]
    [InlineData("paging={\"first\":2}", "target.binding.paging.first: `2` is no first page; write 0 or 1")]
    public void Each_mistake_is_named_with_what_would_be_right(string set, string problem)
    {
        var problems = Read(Small, [set]).Problems;

        Assert.StartsWith(problem, problems.Select(one => $"{one.Path}: {one.Message}").FirstOrDefault() ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public void All_problems_are_named_at_once() =>
        Assert.Equal(3, Read(Small, ["money=pounds", "operations.listJobs.get=gigs", "answers.job.id=a..b"]).Problems.Count);

    [Fact]
    public void What_holds_for_all_operations_is_wrong_once() =>
        Assert.Single(Read(Small, ["headers={\"X\":\"{{nobody}}\"}", "operations.viewJob={\"get\":\"/x\"}", "operations.searchJobs={\"sameAs\":\"listJobs\"}"]).Problems);

    internal static (MarketApi Api, IReadOnlyList<PlanProblem> Problems) Read(string json, IReadOnlyList<string> sets)
    {
        var problems = new List<PlanProblem>();
        var tree = sets.Aggregate(GivenPlan.Tree(json), (tree, set) => PlanSetting.Parse(set)!.ApplyTo(tree, problems));
        Assert.Empty(problems);
        return (BindingReader.Read((PlanNode.Map)tree, problems), problems);
    }
}
