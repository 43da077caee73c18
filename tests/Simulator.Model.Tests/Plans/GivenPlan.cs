using Simulator.Model.Plans;
using Simulator.Model.Plans.Tree;

namespace Simulator.Model.Tests.Plans;

/// <summary>Trees for tests, from JSON.</summary>
internal static class GivenPlan
{
    /// <summary>A whole plan that uses every key and every law at least once.</summary>
    public const string Everything = """
        {
          "name": "everything", "description": "all keys", "seed": 18446744073709551615, "compression": 1,
          "target": { "baseUrl": "http://localhost:5080", "binding": "marketplace", "timeouts": { "read": "10s", "write": "30s" }, "hosts": { "identity": "https://id.example/auth" },
            "http": { "connections": "shared", "maxConnections": 200, "keepAlive": false, "protocol": "http2", "compression": true, "cookies": true, "redirects": 5, "maxBody": "1MB",
              "idleTimeout": "30s", "dnsTtl": "5s", "localAddresses": [ "127.0.0.2", "::1" ], "proxy": "http://proxy.example:3128", "trace": { "traceparent": false, "runHeader": false },
              "tls": { "insecure": false, "ca": "ca.pem", "clientCertificate": "own.pem", "clientKey": "own.key", "clientKeyPasswordFrom": "KEY_PASSWORD", "serverName": "shop.example" } },
            "marketplace": { "station": "8:exp(20ms):100", "faults": [ "lost-write=0.1%", "latency=0.05:exp(200ms)@GET /api/jobs" ], "pool": 16, "database": "market.db",
              "redis": "localhost:6379", "rateLimit": "1000/1h", "paymentProvider": "failed=0.02,latency=lognormal(200ms,0.8)", "seed": -7, "passwordIterations": 1000 } },
          "clock": { "thinkScale": 0.05, "businessDay": "2s" },
          "client": { "patience": { "law": "lognormal", "median": "8s", "sigma": 0.6 }, "tightens": "2%", "tightensTo": 0.5, "onSlowRead": { "reload": 0.6, "leave": 0.4 },
            "onUnsureWrite": { "verify": 0.7, "resend": 0.3 },
            "retry": { "policy": "backoff", "limit": 3, "base": "500ms", "cap": "8s", "budget": "10%", "reserve": 3, "maxRetryAfter": "30s" } },
          "accounts": { "emailDomain": "load.example", "concurrency": 8, "spare": 5, "admin": { "email": "admin@market.example", "passwordFrom": "ADMIN_PASSWORD" } },
          "populations": [
            { "name": "owners", "persona": "homeowner", "share": "60%", "overrides": { "homeowner": { "idle": { "browse": 0.5, "leave": 0.5 } } } },
            { "name": "trades", "persona": "contractor", "share": 0.4 }, { "name": "admins", "persona": "admin", "count": 2 } ],
          "model": {
            "think": {
              "listPage": { "law": "weibull", "shape": 0.8, "mean": "6s", "cap": "60s" }, "viewPage": { "law": "uniform", "from": "1s", "to": "2s" },
              "readPage": { "law": "normal", "mean": "9s", "standardDeviation": "1s", "min": "0s" }, "jobForm": { "law": "lognormal", "median": "45s", "sigma": 0.6 },
              "bidForm": { "law": "constant", "value": "30s" }, "paymentForm": { "law": "gamma", "shape": 2, "mean": "15s" }, "click": { "law": "exponential", "mean": "3s" },
              "disputeForm": { "law": "constant", "value": "60s" }, "registerForm": { "law": "constant", "value": "60s" }, "poll": { "law": "exponential", "mean": "20s" } },
            "session": { "opening": { "refresh": 0.7, "logIn": 0.3 }, "register": 0.1, "pause": { "law": "exponential", "mean": "3s" }, "marketPage": 20, "ownPage": 50 },
            "homeowner": { "maxOpenJobs": 2, "bidder": { "view": 0.5, "skip": 0.5 }, "maxContractorViews": 2, "maxBidsWeighed": 30,
              "work": { "approve": 0.89, "sendBack": 0.08, "dispute": "3%" }, "rating": { "rate": 0.75, "none": 0.25 },
              "stars": { "1": 0.02, "2": 0.03, "3": 0.1, "4": 0.25, "5": 0.6 }, "urgency": { "low": 0.3, "medium": 0.5, "high": 0.2 },
              "idle": { "browse": 0.35, "leave": 0.65 }, "browsing": { "view": 0.7, "leave": 0.3 }, "projectHold": 3, "paymentTries": 2, "paymentPolls": 3 },
            "contractor": { "office": { "bids": 0.6, "contracts": 0.4 }, "pending": { "withdraw": 0.02, "keep": 0.98 }, "disputed": { "contest": 0.8, "yield": 0.2 },
              "scope": { "ownTrade": 1, "allTrades": 0 }, "list": { "view": 0.7, "nextPage": 0.15, "leave": 0.15 }, "rankExponent": 0.9, "job": { "bid": 0.2, "pass": 0.8 },
              "eagerness": { "law": "gamma", "shape": 1.2, "mean": 1 }, "afterJob": { "list": 0.75, "leave": 0.25 }, "maxLiveBids": 12, "jobsRemembered": 128,
              "bidsInOwnTradeOnly": true, "photos": { "1": 0.2, "2": 0.2, "3": 0.2, "4": 0.2, "5": 0.2 } },
            "visitor": { "scope": { "oneTrade": 0.5, "allTrades": 0.5 }, "stay": { "stay": 0.8333, "leave": 0.1667 }, "list": { "view": 0.6, "search": 0.1, "nextPage": 0.3 } },
            "admin": { "desk": { "stay": 0.95, "leave": 0.05 }, "decision": { "law": "exponential", "mean": "1d" }, "ruling": { "partial": 0.5, "redo": 0.3, "refund": 0.2 },
              "partialPayout": { "law": "uniform", "from": 0.3, "to": 0.7 } },
            "races": { "doubleSubmit": "0.5%", "twoTabs": 0.002, "reload": 0.05 },
            "business": {
              "budget": { "law": "lognormal", "median": 3000, "sigma": 1.4, "min": 150, "cap": 250000 }, "costBias": -0.05, "costSigma": 0.25, "markup": 0.08, "markupSigma": 0.1,
              "bidSigma": 0.15, "minimumBid": 100,
              "choice": { "price": 5.5, "rating": 1.5, "ratingReference": 4.4, "first": 0.38, "waitBase": 1, "waitSlope": 2, "cancelBase": -3, "cancelSlope": 3.5, "cancelFrom": 0.5 },
              "quotesWanted": { "law": "table", "values": { "10": 0.25, "2": 0.75 } }, "patience": { "law": "gamma", "shape": 3, "mean": "7d" },
              "work": { "law": "lognormal", "median": "2.5d", "sigma": 0.7 }, "rework": { "law": "constant", "value": "1d" }, "project": { "law": "exponential", "mean": "12d" }, "nextProject": { "law": "exponential", "mean": "6d" },
              "disputeWindow": "7d", "trades": [ { "name": "Plumbing", "share": 0.4, "budget": 0.7 }, { "name": "Roofing", "share": 0.6, "budget": 1.2 } ] } },
          "phases": [
            { "name": "warmup", "duration": "10s", "users": "50 -> 150", "verdict": "reports" },
            { "name": "stress", "levels": [ { "name": "500", "duration": "20s", "users": 500 }, { "name": "1000", "duration": "20s", "users": { "from": 500, "to": 1000 } } ] },
            { "name": "recovery", "duration": "1m40s", "users": 150 } ],
          "thresholds": [
            { "name": "slow", "scope": { "phase": "stress", "level": "500" }, "metric": "response.p99", "target": "< 500ms", "warn": "> 550ms", "fail": "> 600ms",
              "window": "90s", "while": "users <= 500", "action": { "goTo": { "phase": "recovery", "after": "30s" } }, "gates": false },
            { "metric": "errorRate", "fail": "> 50%", "window": "10s", "action": { "abort": { "after": "0s" } } },
            { "metric": "throughput", "scope": { "population": "owners" }, "target": "> 100/s" },
            { "metric": "response.p95", "scope": { "phase": "warmup" }, "target": "< 1s" },
            { "metric": "target.cpu", "target": "> 20%" }, { "metric": "target.cpu", "target": "< 40%" },
            { "metric": "service.max", "scope": { "step": "list jobs" }, "target": "< 1s" } ],
          "drain": { "limit": "10s" },
          "validity": { "lagP99": "20ms", "cpu": "90%", "invalidShare": 0.05 }
        }
        """;

    public static PlanNode Tree(string json) => PlanJson.Parse(json, new SourcePlace("plan.json", 1, 1));

    /// <summary>The plan that uses everything, with values set as <c>--set</c> would.</summary>
    public static PlanReading Read(params IReadOnlyList<string> sets)
    {
        var problems = new List<PlanProblem>();
        var root = sets.Aggregate(Tree(Everything), (tree, set) => PlanSetting.Parse(set)!.ApplyTo(tree, problems));
        Assert.Empty(problems);
        return PlanReader.Read(root, ["list jobs"]);
    }

    public static LoadPlan Plan(params IReadOnlyList<string> sets)
    {
        var reading = Read(sets);
        Assert.Empty(reading.Problems.Select(problem => problem.ToString()));
        return reading.Plan!;
    }
}
