using Simulator.Model.Bindings;
using Simulator.Model.Plans;
using Simulator.Model.Plans.Reading.Bindings;
using Simulator.Model.Plans.Tree;

namespace Simulator.Actors.Tests.Target.Bindings;

/// <summary>Bindings from JSON.</summary>
internal static class GivenApi
{
    /// <summary>An API that does most things in another way than the reference marketplace.</summary>
    public const string Other = """
        {
          "name": "other", "money": "decimalText", "ids": "number", "envelope": "result", "idempotencyHeader": "X-Once",
          "authentication": { "apiKey": "{{account.token}}", "header": "X-Session" }, "headers": { "Accept": "application/json" },
          "outcomes": [
            { "status": 200, "field": "code", "is": [ "TAKEN", "GONE" ], "means": "conflict" },
            { "status": 200, "field": "ok", "is": false, "means": "clientError" },
            { "status": 503, "means": "retryLater" } ],
          "words": {
            "role": { "HOMEOWNER": "client", "CONTRACTOR": 2 }, "jobStatus": { "OPEN": [ "wanted", "new" ], "CANCELLED": "dropped", "CONTRACTED": "*" }, "urgency": { "HIGH": 3, "MEDIUM": 2, "LOW": 1 },
            "category": { "Roofing": 17 }, "paymentStatus": { "DEPOSIT_PAID": "half" } },
          "answers": {
            "account": { "access": "session" },
            "job": { "id": "no", "budget": "pay", "status": "state", "category": { "path": "trade", "optional": true } },
            "bid": { "id": "no", "amount": { "path": "cents", "unit": "cents" }, "status": { "value": "PENDING" } },
            "contract": { "id": "no", "jobId": "gig.no", "amount": "price", "deposit": { "path": "price", "times": 0.25 }, "final": { "path": "price", "times": 0.75 }, "status": { "value": "ACTIVE" }, "paymentStatus": "paid" } },
          "operations": {
            "logIn": { "post": "/sessions", "form": { "mail": "{{account.email}}", "word": "{{account.password}}" } },
            "register": { "put": "/people/{{account.email}}", "json": { "kind": "{{account.role}}", "names": [ "{{account.firstName}} {{account.lastName}}" ] }, "answer": "none" },
            "listJobs": { "get": "/gigs?open=yes", "query": { "from": "{{offset}}", "take": "{{limit}}", "trade": "{{category}}" }, "items": "gigs", "total": { "header": "X-Total-Count" } },
            "viewJob": { "get": "/gigs/{{job.id}}", "at": "0.gig" },
            "postJob": { "post": "/gigs", "json": { "title": "{{job.title}}", "pay": "{{job.budget}}", "whole": "{{job.budget | wholeUnits}}", "plain": "{{job.budget | units}}", "say": "for {{job.budget}}", "rush": "{{job.urgency}}", "trade": "{{job.category}}", "tags": [ "a", 1, null, true ] },
              "answer": { "id": { "header": "Location", "match": "/gigs/([0-9]+)$" } } },
            "listJobBids": { "get": "/gigs/{{job.id}}/offers", "items": "$" },
            "placeBid": { "post": "/offers", "json": { "gig": "{{job.id}}", "text": "{{job.id | text}}", "note": "{{bid.coverLetter}}" }, "headers": { "Accept": null, "X-Note": "{{bid.timeline}}" } },
            "acceptBid": { "post": "/gigs/{{job.id}}/offers/{{bid.id}}/take", "answer": "none" },
            "viewContract": { "get": "/deals/{{contract.id}}" },
            "approveCompletion": { "patch": "/deals/{{contract.id}}", "json": { "fine": true, "stars": "{{completion.rating}}" } }
          }
        }
        """;

    public static MarketApi Read(string json, params IReadOnlyList<string> sets)
    {
        var problems = new List<PlanProblem>();
        var tree = sets.Aggregate(PlanJson.Parse(json, new SourcePlace("binding.json", 1, 1)), (tree, set) => PlanSetting.Parse(set)!.ApplyTo(tree, problems));
        var api = BindingReader.Read((PlanNode.Map)tree, problems);
        Assert.Empty(problems.Select(problem => problem.ToString()));
        return api;
    }
}
