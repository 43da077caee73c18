using System.Text;
using Simulator.Actors.Target;
using Simulator.Actors.Target.Bindings;
using Simulator.Actors.Target.Scripts;
using Simulator.Actors.Tests.Target.Marketplace;
using Simulator.Http;
using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Actors.Tests.Target.Bindings;

public sealed class DeclaredBindingTests
{
    private readonly RequestDraft _draft = new();
    private readonly Credentials _credentials = new(GivenMarket.Account) { AccessToken = "sesame" };

    [Theory]
    [InlineData(0, "GET /gigs?open=yes&from=20&take=20")]
    [InlineData(1, "GET /gigs?open=yes&from=0&take=20&trade=17")]
    [InlineData(2, "GET /gigs?open=yes&from=0&take=20&trade=a%20b")]
    [InlineData(3, """POST /gigs {"title":"\"Roof\"","pay":"1234.50","whole":1235,"plain":1234.5,"say":"for 1234.50","rush":3,"trade":17,"tags":["a",1,null,true]}""")]
    [InlineData(4, """POST /offers {"gig":7,"text":"7","note":"Hi"}""")]
    [InlineData(5, """POST /offers {"gig":"seven","text":"seven","note":"Hi"}""")]
    [InlineData(6, "POST /gigs/7/offers/a%2Fb/take")]
    [InlineData(7, """PATCH /deals/7 {"fine":true}""")]
    [InlineData(8, "POST /sessions mail=ada%40load.example&word=aB1%24aB1%24aB1%24aB1%24")]
    [InlineData(9, """PUT /people/ada%40load.example {"kind":"client","names":["Ada Abbott"]}""")]
    public void Requests_are_what_the_binding_says(int call, string request)
    {
        Calls(out var calls);

        Compose(GivenApi.Other, calls[call]);

        Assert.Equal(request, $"{_draft.Verb} {_draft.Target()} {_draft.Body()}".TrimEnd());
    }

    [Fact]
    public void Headers_are_common_or_an_operations_own()
    {
        Compose(GivenApi.Other, new MarketCalls.PlaceBid("7", 1, "2 weeks", "Hi"));

        Assert.Equal("Content-Type: application/json\r\nX-Note: 2 weeks\r\nX-Session: sesame\r\nX-Once: key\r\n", Encoding.UTF8.GetString(_draft.Headers.Span));
    }

    [Fact]
    public void Whoever_logs_in_is_not_known_yet()
    {
        Compose(GivenApi.Other, new MarketCalls.LogIn());

        Assert.Equal("Content-Type: application/x-www-form-urlencoded\r\nAccept: application/json\r\n", Encoding.UTF8.GetString(_draft.Headers.Span));
    }

    [Theory]
    [InlineData("""authentication={"bearer":"{{account.token}}"}""", "Authorization: Bearer sesame")]
    [InlineData("""authentication={"basic":{"user":"{{account.email}}","password":"pa:ss"}}""", "Authorization: Basic YWRhQGxvYWQuZXhhbXBsZTpwYTpzcw==")]
    [InlineData("""authentication={"apiKey":"fixed","header":"X-Api-Key"}""", "X-Api-Key: fixed")]
    public void There_are_several_ways_to_say_who_asks(string set, string header)
    {
        Compose(GivenApi.Other, new MarketCalls.ViewJob("7"), set);

        Assert.Contains(header, Encoding.UTF8.GetString(_draft.Headers.Span).Split("\r\n"));
    }

    [Fact]
    public void A_key_may_stand_in_the_query()
    {
        Compose(GivenApi.Other, new MarketCalls.ViewJob("7"), """authentication={"apiKey":"a b","query":"key"}""");

        Assert.Equal("/gigs/7?key=a%20b", _draft.Target());
    }

    [Fact]
    public void Pages_count_from_where_the_API_counts()
    {
        Compose(GivenApi.Other, new MarketCalls.ListJobs(null, 3, 20), """operations.listJobs.query={"page":"{{page}}"}""", """paging={"first":0}""");

        Assert.Equal("/gigs?open=yes&page=2", _draft.Target());
    }

    [Fact]
    public void A_path_that_holds_what_nobody_has_told_is_not_sent() =>
        Assert.Throws<FormatException>(() => Compose(GivenApi.Other, new MarketCalls.ViewJob("7"), "operations.viewJob.get=/people/{{account.id}}/gigs/{{job.id}}", "answers.account.id=id"));

    [Fact]
    public void Lists_words_money_and_headers_are_read()
    {
        var answer = new GivenAnswer(200, """{"ok":true,"result":{"gigs":[{"no":7,"pay":"12.50","state":"new","trade":17},{"state":"odd","no":"8\u00e9","pay":13},{"no":9,"pay":0.1,"state":"dropped","trade":null}]}}""").With("x-total-count", "41");

        var listed = (MarketFindings.JobsListed)Read(new MarketCalls.ListJobs(null, 1, 20), answer).Finding!;

        Assert.Equal([new JobSeen("7", "Roofing", 1250, "OPEN", 0), new JobSeen("8é", "", 1300, "CONTRACTED", 0), new JobSeen("9", "", 10, "CANCELLED", 0)], listed.Jobs);
        Assert.Equal(41, listed.Total);
    }

    [Fact]
    public void A_single_thing_may_stand_deep() =>
        Assert.Equal(new MarketFindings.JobViewed(new JobSeen("7", "", 100, "OPEN", 0)), Read(new MarketCalls.ViewJob("7"), new GivenAnswer(200, """{"result":[{"gig":{"no":7,"pay":1,"state":"wanted"}}]}""")).Finding);

    [Fact]
    public void An_id_may_stand_in_a_header() =>
        Assert.Equal(new MarketFindings.JobPosted("12"), Read(new MarketCalls.PostJob("", "", "", 1, "", ""), new GivenAnswer(201, "").With("location", "http://x/gigs/12")).Finding);

    [Fact]
    public void A_list_may_be_all_of_the_answer() => Assert.Equal(
        [new BidSeen("1", "7", "", 950, "PENDING")],
        ((MarketFindings.BidsListed)Read(new MarketCalls.ListJobBids("7"), new GivenAnswer(200, """[{"no":1,"cents":"950"}]""")).Finding!).Bids);

    [Fact]
    public void Parts_of_a_price_may_follow_from_it() => Assert.Equal(
        new MarketFindings.ContractViewed(new ContractSeen("3", "7", "", 1001, 250, 751, "ACTIVE", "DEPOSIT_PAID")),
        Read(new MarketCalls.ViewContract("3"), new GivenAnswer(200, """{"result":{"no":3,"gig":{"no":7},"price":"10.01","paid":"half"}}""")).Finding);

    [Theory]
    [InlineData(200, """{"ok":false,"code":"TAKEN"}""", OutcomeClass.BusinessConflict)]
    [InlineData(200, """{"code":"GONE"}""", OutcomeClass.BusinessConflict)]
    [InlineData(200, """{"ok":false,"code":"NO_SUCH"}""", OutcomeClass.ClientError)]
    [InlineData(200, """{"ok":true}""", OutcomeClass.Ok)]
    [InlineData(200, "gone", OutcomeClass.Ok)]
    [InlineData(204, "", OutcomeClass.Ok)]
    [InlineData(409, "", OutcomeClass.BusinessConflict)]
    [InlineData(503, "<html>", OutcomeClass.TooManyRequests)]
    [InlineData(500, "", OutcomeClass.ServerError)]
    [InlineData(302, "", OutcomeClass.ServerError)]
    public void Answers_mean_what_the_binding_says(int status, string body, OutcomeClass outcome) =>
        Assert.Equal((outcome, null), Read(new MarketCalls.AcceptBid("7", "1"), new GivenAnswer(status, body)));

    [Theory]
    [InlineData("<html>", "the answer is no JSON", "operations.viewJob")]
    [InlineData("", "the answer has no body", "operations.viewJob")]
    [InlineData("""{"result":[{"gig":{"pay":1,"state":"new"}}]}""", "there is no `no`", "answers.job.id")]
    [InlineData("""{"result":[{"gig":{"no":null,"pay":1,"state":"new"}}]}""", "`no` is null", "answers.job.id")]
    [InlineData("""{"result":[{"gig":{"no":{},"pay":1,"state":"new"}}]}""", "`no` is no single value", "answers.job.id")]
    [InlineData("""{"result":[{"gig":{"no":1,"pay":"much","state":"new"}}]}""", "`pay` is no number", "answers.job.budget")]
    [InlineData("""{"result":{"gig":{"no":1}}}""", "there is no `no`", "answers.job.id")]
    [InlineData("""{"result":[{"gig":{"no":1,"pay":1,"state":"new"}}]""", "the answer is no JSON", "operations.viewJob")]
    public void An_answer_that_lacks_what_its_operation_needs_is_a_trouble(string body, string what, string path)
    {
        var binding = new DeclaredBinding(GivenApi.Read(GivenApi.Other), new ScriptTroubles());

        Assert.Equal((OutcomeClass.ServerError, null), binding.Read(new MarketCalls.ViewJob("7"), new GivenAnswer(200, body), _credentials));

        var trouble = Assert.Single(binding.Troubles);
        Assert.Contains($"view job (target.binding.{path}{(path.StartsWith("answers", StringComparison.Ordinal) ? " of operations.viewJob" : "")}): {what}", trouble, StringComparison.Ordinal);
        Assert.Contains(body.Length == 0 ? "200 without a body" : $"200 `{body}", trouble, StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_item_lacks_is_told_with_its_place()
    {
        var binding = new DeclaredBinding(GivenApi.Read(GivenApi.Other), new ScriptTroubles());
        binding.Read(new MarketCalls.ListJobBids("7"), new GivenAnswer(200, """[{"no":1,"cents":2},{"no":1}]"""), _credentials);
        binding.Read(new MarketCalls.ListJobBids("7"), new GivenAnswer(200, """{"offers":[]}"""), _credentials);

        Assert.Equal(
            [
                "1 × step list job bids (target.binding.answers.bid.amount of operations.listJobBids): there is no `cents` in item 2 of `$`; the first such answer was 200 `[{\"no\":1,\"cents\":2},{\"no\":1}]`",
                "1 × step list job bids (target.binding.operations.listJobBids.items): there is no list `$`; the first such answer was 200 `{\"offers\":[]}`",
            ],
            binding.Troubles.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_several_operations_share_is_told_of_each()
    {
        var binding = new DeclaredBinding(GivenApi.Read(GivenApi.Other), new ScriptTroubles());
        binding.Read(new MarketCalls.ListJobs(null, 1, 20), new GivenAnswer(200, """{"result":{"gigs":[{"no":7,"state":"new"}]}}"""), _credentials);
        binding.Read(new MarketCalls.ViewJob("7"), new GivenAnswer(200, """{"result":[{"gig":{"no":7,"state":"new"}}]}"""), _credentials);
        binding.Read(new MarketCalls.ViewJob("7"), new GivenAnswer(200, """{"result":[{"gig":{"no":8,"state":"new"}}]}"""), _credentials);

        Assert.Equal(2, binding.Troubles.Count);
        Assert.StartsWith("2 × step view job (target.binding.answers.job.budget of operations.viewJob): there is no `pay`; the first such answer was 200 `{\"result\":[{\"gig\":{\"no\":7", binding.Troubles[0], StringComparison.Ordinal);
        Assert.StartsWith("1 × step list jobs (target.binding.answers.job.budget of operations.listJobs): there is no `pay` in item 1 of `gigs`", binding.Troubles[1], StringComparison.Ordinal);
    }

    [Fact]
    public void Tokens_are_kept_and_told_to_nobody()
    {
        var binding = new DeclaredBinding(GivenApi.Read(GivenApi.Other), new ScriptTroubles());
        Assert.Equal((OutcomeClass.Ok, new MarketFindings.LoggedIn("")), binding.Read(new MarketCalls.LogIn(), new GivenAnswer(200, """{"result":{"session":"abc"}}"""), _credentials));
        Assert.Equal("abc", _credentials.AccessToken);

        binding.Read(new MarketCalls.LogIn(), new GivenAnswer(200, """{"result":{"token":"0123456789abcdef01234567"}}"""), _credentials);
        Assert.DoesNotContain("0123456789", Assert.Single(binding.Troubles), StringComparison.Ordinal);
        Assert.Equal("abc", _credentials.AccessToken);
    }

    [Fact]
    public void A_registration_that_tells_nothing_teaches_nothing() =>
        Assert.Equal((OutcomeClass.Ok, null), Read(new MarketCalls.Register(), new GivenAnswer(201, "welcome")));

    [Theory]
    [InlineData("""{"id":7}""", false)]
    [InlineData("""{"id":7,"session":"abc"}""", true)]
    public void Whoever_is_registered_without_a_token_has_to_log_in(string body, bool isInside)
    {
        var (binding, newcomer) = (new DeclaredBinding(GivenApi.Read(GivenApi.Other, OpenRegistration), new ScriptTroubles()), new Credentials(GivenMarket.Account));

        var (outcome, finding) = binding.Read(new MarketCalls.Register(), new GivenAnswer(201, body), newcomer);

        Assert.Equal((OutcomeClass.Ok, isInside), (outcome, finding is MarketFindings.LoggedIn));
        Assert.Equal("7", newcomer.UserId);
        Assert.Equal(isInside ? RegistrationAnswer.Created : RegistrationAnswer.Exists, binding.ReadRegistration(new GivenAnswer(201, body), newcomer));
    }

    [Theory]
    [InlineData(1, 3, 4)]
    [InlineData(2, 3, 7)]
    [InlineData(2, 2, 5)]
    [InlineData(2, 0, 3)]
    public void Where_nobody_tells_how_many_there_are_a_full_page_may_have_another_behind_it(int page, int items, int total)
    {
        var gigs = string.Join(",", Enumerable.Repeat("""{"no":7,"pay":1,"state":"new"}""", items));

        var listed = (MarketFindings.JobsListed)Read(new MarketCalls.ListJobs(null, page, 3), new GivenAnswer(200, $$$"""{"result":{"gigs":[{{{gigs}}}]}}"""), "operations.listJobs.total=null").Finding!;

        Assert.Equal(total, listed.Total);
    }

    [Fact]
    public void A_list_that_is_not_asked_for_by_pages_has_no_more_than_it_shows() => Assert.Equal(
        1, ((MarketFindings.JobsListed)Read(
            new MarketCalls.ListJobs(null, 1, 1), new GivenAnswer(200, """{"result":{"gigs":[{"no":7,"pay":1,"state":"new"}]}}"""), "operations.listJobs.total=null", "operations.listJobs.query=null").Finding!).Total);

    [Fact]
    public void Where_lists_come_whole_a_page_is_cut_out_of_them()
    {
        var items = string.Join(",", Enumerable.Range(1, 7).Select(no => $$"""{"no":{{no}},"pay":1,"state":"new"}"""));
        IReadOnlyList<string> sets = ["paging=none", "operations.listJobs.total=null"];

        var pages = Enumerable.Range(1, 4).Select(page => (MarketFindings.JobsListed)Read(new MarketCalls.ListJobs(null, page, 3), new GivenAnswer(200, $$$"""{"result":{"gigs":[{{{items}}}]}}"""), sets).Finding!).ToList();

        Assert.Equal(["1 2 3", "4 5 6", "7", ""], pages.Select(page => string.Join(' ', page.Jobs.Select(job => job.JobId))));
        Assert.All(pages, page => Assert.Equal(7, page.Total));
    }

    [Fact]
    public void What_it_lacks_is_not_asked_for() =>
        Assert.Throws<InvalidOperationException>(() => Compose(GivenApi.Other, new MarketCalls.LogOut()));

    private static IReadOnlyList<string> OpenRegistration =>
        ["""operations.register.answer={"id":{"path":"$.id"},"access":{"path":"$.session","optional":true}}"""];

    private static void Calls(out IReadOnlyList<Call> calls) => calls =
    [
        new MarketCalls.ListJobs(null, 2, 20), new MarketCalls.ListJobs("Roofing", 1, 20), new MarketCalls.ListJobs("a b", 1, 20),
        new MarketCalls.PostJob("\"Roof\"", "", "Roofing", 123_450, "", "HIGH"), new MarketCalls.PlaceBid("7", 1, "2 weeks", "Hi"), new MarketCalls.PlaceBid("seven", 1, "2 weeks", "Hi"),
        new MarketCalls.AcceptBid("7", "a/b"), new MarketCalls.DecideCompletion("7", "w", true, null), new MarketCalls.LogIn(), new MarketCalls.Register(),
    ];

    private void Compose(string json, Call call, params IReadOnlyList<string> sets) =>
        new DeclaredBinding(GivenApi.Read(json, sets), new ScriptTroubles()).Compose(call, _credentials, MarketCalls.IsRead(call) ? "" : "key", _draft);

    private (OutcomeClass Outcome, Finding? Finding) Read(Call call, GivenAnswer answer, params IReadOnlyList<string> sets) =>
        new DeclaredBinding(GivenApi.Read(GivenApi.Other, sets), new ScriptTroubles()).Read(call, answer, _credentials);
}
