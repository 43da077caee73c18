using System.Globalization;

namespace Simulator.Marketplace.Tests.Http;

public sealed class MalformedInputTests : MarketplaceTest
{
    private static readonly string[] Values =
    [
        "null", "true", "0", "-1", "1e400", "9223372036854775808", "0.1", "\"\"", "\"x\"", "\"\\u0000\"", "\"\\ud800\"", "\"\\uffff\"", "[]", "[[]]",
        "[null]", "{}", "{\"a\":{}}", "\"' OR 1=1 --\"", $"\"{new string('y', 100_000)}\"",
    ];

    private static readonly string[] Bodies =
    [
        "", " ", "null", "true", "1", "\"text\"", "[]", "[{}]", "{", "}", "{\"a\"", "{\"a\":}", "{'a':1}", "{}{}", "\u0000", "{\"title\":\"\\x\"}", "<xml/>",
        new string('[', 5_000), $"{{\"a\":{string.Concat(Enumerable.Repeat("[", 200))}", "NaN", "// comment\n{}", "{\"title\":\"a\",}",
    ];

    private static readonly (string Path, string[] Fields)[] Posts =
    [
        ("/api/auth/register", ["email", "phone", "password", "firstName", "lastName", "role"]),
        ("/api/auth/login", ["email", "password"]),
        ("/api/auth/refresh-token", ["refreshToken"]),
        ("/api/auth/logout", ["refreshToken"]),
        ("/api/auth/verify-email", ["userId", "token"]),
        ("/api/auth/forgot-password", ["email"]),
        ("/api/auth/reset-password", ["token", "newPassword"]),
        ("/api/auth/resend-verification", []),
        ("/api/jobs", ["title", "description", "category", "estimatedBudget", "location", "urgency", "scopeOfWork"]),
        ("/api/jobs/none/close", []),
        ("/api/bids", ["jobId", "amount", "timeline", "coverLetter"]),
        ("/api/bids/none/accept", []),
        ("/api/bids/none/reject", []),
        ("/api/bids/none/withdraw", []),
        ("/api/contracts/none/submit-completion", ["photos", "videos", "notes", "geolocation"]),
        ("/api/contracts/none/complete", ["photos", "videos", "notes", "geolocation"]),
        ("/api/contracts/none/completion/approve", ["completionId", "approved", "rating", "feedback"]),
        ("/api/contracts/none/change-order", ["title", "description", "amount"]),
        ("/api/contracts/none/change-order/none/approve", ["approved"]),
        ("/api/contracts/none/milestones", ["milestones"]),
        ("/api/contracts/none/milestones/none/complete", []),
        ("/api/contracts/none/initiate-dispute", ["reason", "evidence", "requestedResolution"]),
        ("/api/contracts/none/contest-dispute", ["response", "evidence", "requestedResolution"]),
        ("/api/contracts/none/cancel", ["reason"]),
        ("/api/completions/none/approve", ["approved", "rating", "feedback"]),
        ("/api/payments/create-intent", ["contractId", "amount", "type"]),
        ("/api/payments/confirm", ["paymentIntentId", "contractId"]),
        ("/api/payments/dispute", ["contractId", "reason", "evidence", "requestedResolution"]),
        ("/api/payments/escrow/create", ["contractId"]),
        ("/api/payments/escrow/none/deposit", []),
        ("/api/payments/escrow/none/release/milestone", ["milestoneId"]),
        ("/api/payments/refund", ["chargeId", "amount", "reason"]),
        ("/api/payments/payout", ["contractorId", "stripeConnectAccountId", "amount", "contractId"]),
        ("/api/disputes/none/resolve", ["resolution", "contractorPayout", "homeownerRefund", "notes"]),
    ];

    private static readonly string[] Gets =
    [
        "/api/jobs", "/api/jobs/none", "/api/jobs/none/bids", "/api/jobs/none/similar", "/api/jobs/search/advanced", "/api/jobs/search/fulltext",
        "/api/market/analysis", "/api/notifications/history", "/api/notifications/preferences", "/api/customization/preferences", "/api/analytics/jobs",
        "/api/audit/none", "/api/bids", "/api/bids/none", "/api/contracts", "/api/contracts/none",
        "/api/contracts/none/completion", "/api/contracts/none/change-orders", "/api/contracts/none/milestones", "/api/contracts/none/disputes",
        "/api/disputes", "/api/disputes/none", "/api/payments/escrow/none", "/api/payments/escrow/none/history", "/api/payments/wallet",
        "/api/payments/contract/none/summary", "/api/payments/contract/none/disputes", "/api/payments/transaction/none",
        "/api/contractors/none/performance", "/health", "/health/live",
    ];

    internal override MarketplaceOptions Options => new() { AllowAdminRegistration = true };

    [Fact]
    public async Task No_body_brings_the_marketplace_down()
    {
        Person[] people = [Nobody, await HomeownerAsync(), await ContractorAsync(), await NewAdminAsync()];

        foreach (var (path, fields) in Posts)
        {
            var bodies = Bodies.Concat(from field in fields from value in Values select Body(fields, field, value));
            foreach (var body in bodies)
            {
                foreach (var person in people) IsHandled(await person.PostTextAsync(path, body), $"POST {path} {body[..Math.Min(100, body.Length)]}");
            }
        }
    }

    [Fact]
    public async Task No_query_and_no_path_brings_the_marketplace_down()
    {
        string[] words = ["", "-1", "0", "1e9", "99999999999999999999", "null", "%00", "%FF%FE", "'", "%27%20OR%201=1--", "[]", "true", "%F0%9F%94%A8"];
        string[] names = ["page", "limit", "status", "category", "minBudget", "maxBudget", "mine", "q", "sort", "urgency", "zipCode"];
        Person[] people = [await HomeownerAsync(), await ContractorAsync(), await NewAdminAsync()];

        foreach (var person in people)
        {
            foreach (var path in Gets)
            {
                foreach (var query in from name in names from word in words select $"{path}?{name}={word}&{name}={word}")
                {
                    IsHandled(await person.GetAsync(query), $"GET {query}");
                }
                foreach (var word in words.Where(word => word is not ("" or "%00")))
                {
                    var odd = path.Replace("none", word, StringComparison.Ordinal);
                    IsHandled(await person.GetAsync(odd), $"GET {odd}");
                }
            }
        }
    }

    [Theory]
    [InlineData("GET", "/")]
    [InlineData("GET", "/api")]
    [InlineData("POST", "/api/nothing")]
    [InlineData("GET", "/api/jobs/1/2/3")]
    [InlineData("GET", "/api/jobs/../../etc/passwd")]
    public async Task An_unknown_route_is_refused_in_the_envelope(string method, string path) =>
        (await Nobody.SendAsync(new HttpMethod(method), path, body: null, key: null)).Refused(404, "ROUTE_NOT_FOUND");

    [Fact]
    public async Task A_route_asked_with_another_method_is_refused_in_the_envelope() =>
        (await Nobody.SendAsync(HttpMethod.Delete, "/api/jobs", body: null, key: null)).Refused(405, "METHOD_NOT_ALLOWED");

    [Fact]
    public async Task A_body_over_one_megabyte_is_refused()
    {
        var body = $"{{\"title\":\"{new string('x', 1_048_576)}\"}}";

        (await (await HomeownerAsync()).PostTextAsync("/api/jobs", body)).Refused(413, "PAYLOAD_TOO_LARGE");
    }

    [Fact]
    public async Task Broken_json_and_a_wrong_type_are_told_apart()
    {
        var homeowner = await HomeownerAsync();

        (await homeowner.PostTextAsync("/api/jobs", "{\"title\":")).Refused(400, "MALFORMED_JSON");
        var wrong = (await homeowner.PostTextAsync("/api/jobs", "{\"estimatedBudget\":\"much\"}")).Refused(400, "VALIDATION_FAILED");

        Assert.Equal("""{"estimatedBudget":"has the wrong type"}""", wrong.Json.GetProperty("fields").GetRawText());
    }

    private static string Body(string[] fields, string odd, string value) =>
        $"{{{string.Join(',', fields.Select(field => $"\"{field}\":{(field == odd ? value : Plausible(field))}"))}}}";

    private static string Plausible(string field) => field switch
    {
        "estimatedBudget" or "amount" or "contractorPayout" or "homeownerRefund" => 50_000.ToString(CultureInfo.InvariantCulture),
        "rating" => "3",
        "approved" => "true",
        "photos" or "videos" => "[\"https://example.org/1.jpg\"]",
        "evidence" => "[\"some words\"]",
        "geolocation" => "{\"latitude\":1,\"longitude\":1}",
        "milestones" => "[{\"title\":\"All\",\"amount\":1}]",
        "requestedResolution" => "\"REDO\"",
        "resolution" => "\"PARTIAL_REFUND\"",
        "urgency" => "\"LOW\"",
        "type" => "\"DEPOSIT\"",
        "role" => "\"HOMEOWNER\"",
        "password" => $"\"{Person.Password}\"",
        "phone" => "\"5551234567\"",
        "email" => "\"sweep@example.org\"",
        _ => "\"some words that are long enough\"",
    };

    private static void IsHandled(Answer answer, string request)
    {
        Assert.True(answer.Status is >= 200 and < 500, $"{request}: {answer.Status} {answer.Text}");
        if (answer.Status >= 400) Assert.True(answer.Json.TryGetProperty("error", out _), $"{request}: {answer.Text}");
    }
}
