using Simulator.Model.Behaviour;
using Simulator.Model.Marketplace;

namespace Simulator.Actors.Tests.Target.Marketplace;

/// <summary>The operations of the reference marketplace with their requests, and answers with what is learned from them.</summary>
internal static class GivenMarket
{
    public const string Contract =
        """{"id":"c1","jobId":"j1","bidId":"b1","amount":9000,"deposit":2700,"final":6300,"status":"ACTIVE","paymentStatus":"PENDING"}""";

    public static ContractSeen ContractSeen { get; } = new("c1", "j1", "b1", 9000, 2700, 6300, "ACTIVE", "PENDING");
    public static UserAccount Account { get; } = new("ada@load.example", "+15550000001", "Ada", "Abbott", "aB1$aB1$aB1$aB1$", "HOMEOWNER");

    /// <summary>Every operation, as it goes over the wire.</summary>
    public static IReadOnlyList<(Call Call, string Request)> Requests =>
    [
        (new MarketCalls.LogIn(), """POST /api/auth/login {"email":"ada@load.example","password":"aB1$aB1$aB1$aB1$"}"""),
        (new MarketCalls.RefreshToken(), """POST /api/auth/refresh-token {"refreshToken":"again"}"""),
        (new MarketCalls.LogOut(), "POST /api/auth/logout {}"),
        (new MarketCalls.ListJobs(null, 1, 20), "GET /api/jobs?page=1&limit=20"),
        (new MarketCalls.ListJobs("Heating & air", 2, 20), "GET /api/jobs?page=2&limit=20&category=Heating%20%26%20air"),
        (new MarketCalls.ListMyJobs(1, 50), "GET /api/jobs?mine=true&page=1&limit=50"),
        (new MarketCalls.ViewJob("j1"), "GET /api/jobs/j1"),
        (new MarketCalls.PostJob("Roof", "It leaks.", "Roofing", 120_000, "Springfield", "HIGH"),
            """POST /api/jobs {"title":"Roof","description":"It leaks.","category":"Roofing","estimatedBudget":120000,"location":"Springfield","urgency":"HIGH"}"""),
        (new MarketCalls.CloseJob("j1"), "POST /api/jobs/j1/close"),
        (new MarketCalls.ListJobBids("j1"), "GET /api/jobs/j1/bids"),
        (new MarketCalls.ViewContractor("u2"), "GET /api/contractors/u2/performance"),
        (new MarketCalls.ListMyBids(1, 20), "GET /api/bids?page=1&limit=20"),
        (new MarketCalls.PlaceBid("j1", 9000, "2 weeks", "Hello"), """POST /api/bids {"jobId":"j1","amount":9000,"timeline":"2 weeks","coverLetter":"Hello"}"""),
        (new MarketCalls.WithdrawBid("b1"), "POST /api/bids/b1/withdraw"),
        (new MarketCalls.AcceptBid("j1", "b1"), "POST /api/bids/b1/accept"),
        (new MarketCalls.RejectBid("b1"), "POST /api/bids/b1/reject"),
        (new MarketCalls.ListContracts(1, 20), "GET /api/contracts?page=1&limit=20"),
        (new MarketCalls.ViewContract("c1"), "GET /api/contracts/c1"),
        (new MarketCalls.CreateIntent("c1", PaymentKind.Deposit, 2700), """POST /api/payments/create-intent {"contractId":"c1","amount":2700,"type":"DEPOSIT"}"""),
        (new MarketCalls.CreateIntent("c1", PaymentKind.Final, 6300), """POST /api/payments/create-intent {"contractId":"c1","amount":6300,"type":"FINAL_PAYMENT"}"""),
        (new MarketCalls.ConfirmPayment("c1", PaymentKind.Deposit, "p1"), """POST /api/payments/confirm {"paymentIntentId":"p1","contractId":"c1"}"""),
        (new MarketCalls.SubmitCompletion("c1", ["a.jpg"], "Done"), """POST /api/contracts/c1/submit-completion {"photos":["a.jpg"],"notes":"Done"}"""),
        (new MarketCalls.ViewCompletion("c1"), "GET /api/contracts/c1/completion"),
        (new MarketCalls.DecideCompletion("c1", "w1", true, 5), """POST /api/completions/w1/approve {"approved":true,"rating":5}"""),
        (new MarketCalls.DecideCompletion("c1", "w1", false, null), """POST /api/completions/w1/approve {"approved":false}"""),
        (new MarketCalls.Register(),
            """POST /api/auth/register {"email":"ada@load.example","phone":"\u002B15550000001","password":"aB1$aB1$aB1$aB1$","firstName":"Ada","lastName":"Abbott","role":"HOMEOWNER"}"""),
        (new MarketCalls.SearchJobs("roof & wall", 1, 20), "GET /api/jobs/search/fulltext?q=roof%20%26%20wall&page=1&limit=20"),
        (new MarketCalls.CancelContract("c1", "No money."), """POST /api/contracts/c1/cancel {"reason":"No money."}"""),
        (new MarketCalls.InitiateDispute("c1", "It leaks.", DisputeRuling.Partial), """POST /api/contracts/c1/initiate-dispute {"reason":"It leaks.","requestedResolution":"PARTIAL"}"""),
        (new MarketCalls.ContestDispute("c1", "It does not.", DisputeRuling.Redo), """POST /api/contracts/c1/contest-dispute {"response":"It does not.","requestedResolution":"REDO"}"""),
        (new MarketCalls.ListDisputes("OPEN", 1, 50), "GET /api/disputes?status=OPEN&page=1&limit=50"),
        (new MarketCalls.ResolveDispute("x1", DisputeRuling.Partial, 400, 600),
            """POST /api/disputes/x1/resolve {"resolution":"PARTIAL_REFUND","contractorPayout":400,"homeownerRefund":600}"""),
        (new MarketCalls.ResolveDispute("x1", DisputeRuling.Refund, 0, 0), """POST /api/disputes/x1/resolve {"resolution":"REFUND"}"""),
    ];

    /// <summary>What is learned from answers that the operation was carried out.</summary>
    public static IReadOnlyList<(Call Call, string Data, Finding? Finding)> Answers =>
    [
        (new MarketCalls.ViewJob("j1"), """{"id":"j1","estimatedBudget":5,"status":"OPEN"}""", new MarketFindings.JobViewed(new JobSeen("j1", "", 5, "OPEN", 0))),
        (new MarketCalls.PostJob("", "", "", 1, "", ""), """{"id":"j1"}""", new MarketFindings.JobPosted("j1")),
        (new MarketCalls.CloseJob("j1"), "", null),
        (new MarketCalls.CancelContract("c1", ""), "", null),
        (new MarketCalls.InitiateDispute("c1", "", DisputeRuling.Redo), "", null),
        (new MarketCalls.ContestDispute("c1", "", DisputeRuling.Redo), "", null),
        (new MarketCalls.ResolveDispute("x1", DisputeRuling.Redo, 0, 0), "", null),
        (new MarketCalls.WithdrawBid("b1"), "", null),
        (new MarketCalls.RejectBid("b1"), "", null),
        (new MarketCalls.LogOut(), "", null),
        (new MarketCalls.ViewContractor("u2"), """{"contractorId":"u2","rating":4.5}""", new MarketFindings.ContractorViewed("u2", 4.5)),
        (new MarketCalls.ViewContractor("u2"), """{"contractorId":"u2","rating":null}""", new MarketFindings.ContractorViewed("u2", null)),
        (new MarketCalls.PlaceBid("j1", 1, "", ""), """{"id":"b1"}""", new MarketFindings.BidPlaced("b1", "j1")),
        (new MarketCalls.AcceptBid("j1", "b1"), $$"""{"contract":{{Contract}}}""", new MarketFindings.BidAccepted("j1", ContractSeen)),
        (new MarketCalls.ViewContract("c1"), Contract.Replace("\"id\"", "\"dispute\":{\"id\":\"x1\",\"status\":\"CONTESTED\"},\"id\"", StringComparison.Ordinal),
            new MarketFindings.ContractViewed(ContractSeen with { DisputeStatus = "CONTESTED" })),
        (new MarketCalls.ViewContract("c1"), Contract, new MarketFindings.ContractViewed(ContractSeen)),
        (new MarketCalls.CreateIntent("c1", PaymentKind.Final, 1), """{"paymentIntentId":"p1"}""", new MarketFindings.IntentCreated("c1", PaymentKind.Final, "p1")),
        (new MarketCalls.ConfirmPayment("c1", PaymentKind.Final, "p1"), """{"status":"REQUIRES_ACTION"}""",
            new MarketFindings.PaymentConfirmed("c1", PaymentKind.Final, PaymentStatus.RequiresAction)),
        (new MarketCalls.SubmitCompletion("c1", [], ""), """{"completionId":"w1","status":"PENDING"}""", new MarketFindings.CompletionSeen("c1", "w1", "PENDING")),
        (new MarketCalls.ViewCompletion("c1"), """{"id":"w1","status":"PENDING"}""", new MarketFindings.CompletionSeen("c1", "w1", "PENDING")),
        (new MarketCalls.DecideCompletion("c1", "w1", true, 5), """{"id":"w1","status":"APPROVED"}""", new MarketFindings.CompletionSeen("c1", "w1", "APPROVED")),
    ];
}
