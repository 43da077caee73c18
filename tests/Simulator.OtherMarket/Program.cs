using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Simulator.OtherMarket;
using Simulator.OtherMarket.Deals;
using Simulator.OtherMarket.Gigs;
using Simulator.OtherMarket.People;
using Simulator.OtherMarket.Replies;

// A small marketplace with an API of its own: docs/bind-another-market.md binds it, and tests run against it. Everything is in memory.
var builder = WebApplication.CreateSlimBuilder(args);
builder.Logging.ClearProviders();
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower);
builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
var app = builder.Build();
Board board = new();

app.Use(BadBodies.Refuse);
app.MapGet("/v2/_up", () => Results.Text("up"));
app.MapGet("/v2/_tally", () => Reply.Done(board.Tally()));
PeopleRoutes.Map(app, board);
GigRoutes.Map(app, board);
OfferRoutes.Map(app, board);
DealRoutes.Map(app, board);
PaymentRoutes.Map(app, board);

await app.StartAsync();
Console.WriteLine($"other market listening on {app.Urls.First()}");
await app.WaitForShutdownAsync();
