using Simulator.Host.Tests.Plans;
using Simulator.Imports;
using Simulator.Imports.Artillery;
using Simulator.Imports.Har;
using Simulator.Imports.OpenApi;
using Simulator.Imports.Reading;
using Simulator.Imports.Starts;

namespace Simulator.Host.Tests.Verbs;

/// <summary>What init and imports write is read as a plan.</summary>
public sealed class WrittenPlansTests : IDisposable
{
    private readonly Workbench _bench = new();

    public void Dispose() => _bench.Dispose();

    [Fact]
    public void The_starting_plan_has_no_problems() => Assert.Empty(_bench.Problems(StarterPlan.Text("shop")));

    [Fact]
    public void A_script_of_artillery_becomes_a_plan_without_problems() => Assert.Empty(Problems(ArtilleryImport.Read(Source(
        """
        config:
          target: http://localhost:3000
          phases: [ { duration: 60, arrivalRate: 1, rampTo: 5 }, { pause: 5 }, { duration: 10min, arrivalRate: 25, maxVusers: 40 } ]
          variables: { colour: [ red, blue ] }
          ensure: { p95: 200, maxErrorRate: 0 }
        before: { flow: [ { post: { url: /shops, capture: { json: $.id, as: shop } } } ] }
        after: { flow: [ { delete: { url: "/shops/{{ shop }}" } } ] }
        scenarios:
          - name: browse
            weight: 3
            flow:
              - get: { url: "/list/{{ colour }}", qs: { page: 1 }, capture: [ { json: "$.items[*].id", as: ids }, { header: location, as: place } ], expect: [ { statusCode: 200 }, { contentType: json }, { hasProperty: items } ] }
              - loop: [ { get: "/items/{{ $loopElement }}" }, { think: 1-3 } ]
                over: ids
              - get: "{{ place }}"
              - loop: [ { get: { url: "/n/{{ $loopCount }}", cookie: { state: busy } } } ]
                count: 5
              - parallel: [ { get: /a }, { get: /b } ]
          - flow:
              - post: { url: /orders, json: { shop: "{{ shop }}", amount: "{{ $randomNumber(1, 9) }}" }, capture: { json: $.id, as: order } }
              - get: { url: "/orders/{{ order }}", ifTrue: "order != 'x'", followRedirect: false }
              - post: { url: /upload, body: "<a/>", headers: { Content-Type: text/xml } }
              - post: { url: /form, formData: { name: ann } }
        """), "script")));

    [Fact]
    public void A_recording_becomes_a_plan_without_problems() => Assert.Empty(Problems(HarImport.Read(Source(
        """
        { "log": { "pages": [ { "id": "p", "title": "Shop" } ], "entries": [
          { "pageref": "p", "startedDateTime": "2026-05-01T10:00:00Z", "time": 5, "request": { "method": "GET", "url": "http://x/", "headers": [] },
            "response": { "status": 200, "headers": [], "content": { "mimeType": "text/html", "text": "<input type='hidden' name='csrf' value='f00dcafe'>" } } },
          { "pageref": "p", "startedDateTime": "2026-05-01T10:00:02Z", "time": 5, "request": { "method": "POST", "url": "http://x/items", "headers": [ { "name": "X-Csrf", "value": "f00dcafe" } ],
            "postData": { "mimeType": "application/json", "text": "{\"title\":\"a {{b}}\",\"n\":1}" } },
            "response": { "status": 201, "headers": [], "content": { "mimeType": "application/json", "text": "{\"id\":4711}" } } },
          { "pageref": "p", "startedDateTime": "2026-05-01T10:00:03Z", "time": 5, "request": { "method": "GET", "url": "http://x/items/4711", "headers": [] },
            "response": { "status": 200, "headers": [], "content": { "mimeType": "application/json", "text": "{}" } } } ] } }
        """), "shop", new HarOptions())));

    [Fact]
    public void An_openapi_document_becomes_a_plan_without_problems() => Assert.Empty(Problems(OpenApiImport.Read(Source(
        """
        openapi: 3.0.3
        servers: [ { url: http://x } ]
        security: [ { token: [] } ]
        paths:
          /login: { post: { requestBody: { content: { application/json: { schema: { properties: { email: { type: string }, password: { type: string } } } } } }, responses: { "200": { description: ok, content: { application/json: { schema: { properties: { token: { type: string } } } } } } } } }
          /users: { post: { requestBody: { content: { application/json: { schema: { properties: { email: { type: string }, password: { type: string }, phone: { type: string }, on: { type: boolean } } } } } }, responses: { "201": { description: ok } } } }
          /jobs: { post: { requestBody: { content: { application/json: { schema: { properties: { title: { type: string }, budget: { type: number } } } } } }, responses: { "201": { description: ok, content: { application/json: { schema: { required: [id], properties: { id: { type: string } } } } } } } } }
          /jobs/{id}: { get: { security: [], responses: { "200": { description: ok } } }, delete: { responses: { "204": { description: gone } } } }
          /bids/{bidId}: { get: { responses: { "200": { description: ok } } } }
        components: { securitySchemes: { token: { type: http, scheme: bearer } } }
        """), "api")));

    private static Source Source(string text) => new("source", text);

    private IReadOnlyList<string> Problems(Imported imported) => _bench.Problems(imported.PlanText);
}
