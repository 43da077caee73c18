using Simulator.Model.Marketplace;
using Simulator.Model.Plans;
using Simulator.Model.Scripts.Data;

namespace Simulator.Model.Tests.Plans;

public sealed class GivenAccountsReaderTests
{
    private const string Feeders = """
        feeders={ "people": { "file": "a.csv", "content": { "columns": ["email", "password"], "rows": 2000, "sha256": "00" } },
                  "keys": { "file": "b.csv", "content": { "columns": ["token", "id"], "rows": 2000, "sha256": "00" } } }
        """;

    private const string Accounts = """accounts={ "emailDomain": "load.example", "concurrency": 8, "spare": 0, "admin": { "email": "a@b.example", "passwordFrom": "P" }, "feeder": "people", "email": "{{people.email}}", "password": "{{ people.password }}" }""";

    private static readonly FeedRows Rows = new FeedFormat(false).Read("email,password\nada@x,one\nben@x,two\n"u8).Rows!;

    [Fact]
    public void All_personas_but_administrators_have_the_accounts_of_the_feeder()
    {
        var given = Plan().Accounts.Given;

        Assert.Equal(["owners", "trades"], given.Keys.Order());
        Assert.Equal(("ben@x", "two"), (given["owners"].Email!.With(Rows, 1), given["owners"].Password!.With(Rows, 1)));
        Assert.Null(given["owners"].Token);
    }

    [Fact]
    public void A_population_can_have_a_feeder_of_its_own()
    {
        var given = Plan("""accounts.populations={ "trades": { "feeder": "keys", "token": "Key {{keys.token}}", "userId": "{{keys.id}}" } }""").Accounts.Given;

        Assert.Equal(("people", "keys"), (given["owners"].Feeder, given["trades"].Feeder));
        Assert.Equal("accounts.populations.trades.feeder", given["trades"].PlanPath);
        Assert.Equal("Key one", given["trades"].Token!.With(new FeedFormat(false, Columns: ["token", "id"]).Read("one,7\n"u8).Rows!, 0));
    }

    [Fact]
    public void Populations_with_one_feeder_never_share_a_row()
    {
        var plan = Plan();
        var users = FeedUsers.OfAccounts(plan, "people");

        var needed = Simulator.Model.Load.AccountsNeeded.By(plan);
        Assert.Equal(needed[0], users.NumberOf(new(1, "trades", 0)));
        Assert.Equal(needed[0] + needed[1], users.Needed);
    }

    [Fact]
    public void Who_has_a_token_alone_neither_logs_in_nor_out()
    {
        var given = Plan("""accounts.populations={ "trades": { "feeder": "keys", "token": "{{keys.token}}" } }""").Accounts.Given;

        Assert.Equal(MarketCapabilities.All, given["owners"].Within(MarketCapabilities.All));
        Assert.Equal([MarketOperation.LogIn, MarketOperation.Refresh, MarketOperation.LogOut], given["trades"].Within(MarketCapabilities.All).Lacking());
    }

    [Theory]
    [InlineData("accounts.feeder=peple", "accounts.feeder: there is no feeder `peple`; did you mean `people`?")]
    [InlineData("accounts.email={{people.mail}}", "accounts.email: `{{people.mail}}` is no column of feeder people; there are {{people.email}}, {{people.password}}")]
    [InlineData("accounts.email={{keys.token}}", "accounts.email: `{{keys.token}}` is no column of feeder people; there are {{people.email}}, {{people.password}}")]
    [InlineData("accounts.password=null", "accounts.password: is missing; an account is logged in to with both, such as email: \"{{people.email}}\" and password: \"{{people.password}}\"")]
    [InlineData("accounts.refreshToken={{people.password}}", "accounts.token: is missing; a refreshToken renews one")]
    [InlineData("accounts.populations={\"tardes\":{\"feeder\":\"people\",\"token\":\"{{people.email}}\"}}", "accounts.populations.tardes: there is no population `tardes`; did you mean `trades`?")]
    [InlineData("accounts.populations={\"trades\":{}}", "accounts.populations.trades.feeder: is missing; write the feeder whose rows are the accounts")]
    [InlineData("accounts.populations={\"trades\":{\"feeder\":\"keys\"}}", "accounts.populations.trades.feeder: tells nothing of the accounts; write email and password, or token, such as token: \"{{keys.token}}\"")]
    [InlineData("feeders.people.content.rows=900", "accounts.feeder: has too few rows: 1,000 accounts are needed, and feeder people has 900")]
    [InlineData("scale=3", "accounts.feeder: has too few rows: 3,000 accounts are needed, and feeder people has 2,000")]
    public void Problems_name_the_key_and_what_would_be_right(string set, string problem) => Assert.Equal([problem], Problems(set));

    [Fact]
    public void Nobody_registers_where_accounts_are_ready_made() => Assert.Equal(
        [
            "model.session.register: is more than 0, and owners have ready-made accounts: nobody registers; write register: 0",
            "model.session.register: is more than 0, and trades have ready-made accounts: nobody registers; write register: 0",
        ],
        Problems("model.session.register=0.1"));

    [Fact]
    public void Accounts_of_no_feeder_are_a_problem() => Assert.Equal(
        ["accounts.email: is for ready-made accounts; write accounts.feeder, whose rows they are", "accounts.password: is for ready-made accounts; write accounts.feeder, whose rows they are"],
        Problems("accounts.feeder=null"));

    private static LoadPlan Plan(params IReadOnlyList<string> sets) => GivenPlan.Plan([Feeders, Accounts, "model.session.register=0", .. sets]);

    private static IEnumerable<string> Problems(string set) => GivenPlan.Read([Feeders, Accounts, "model.session.register=0", set]).Problems.Select(problem => $"{problem.Path}: {problem.Message}");
}
