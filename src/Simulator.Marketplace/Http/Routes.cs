using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Simulator.Marketplace.Accounts;
using Simulator.Marketplace.OpenApi;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Http;

/// <summary>
/// Binds endpoints to paths. What all share happens here, in this order: token (401), role (403), body (400), then the endpoint in a
/// snapshot or a transaction, under the Idempotency-Key when a POST has one.
/// </summary>
internal sealed class Routes(IEndpointRouteBuilder app, Database database, AccessTokens tokens, TimeProvider time)
{
    /// <summary>Every route that is mapped, by whomever.</summary>
    public IEnumerable<RouteEndpoint> All => app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>();

    public delegate ValueTask<Reply> Answer(Call call, Session session);

    public delegate ValueTask<Reply> Answer<in TBody>(Call call, TBody body, Session session);

    /// <summary>Answers by itself, or lets the endpoint answer in a snapshot.</summary>
    public delegate ValueTask<Reply> CachedAnswer(Call call, Answer answer);

    public delegate ValueTask<Reply> OpenAnswer<in TBody>(TBody body);

    /// <summary>Opens the transaction, runs the effect and ends it; under the Idempotency-Key when the request has one.</summary>
    public delegate ValueTask<Reply> Write(Func<Session, ValueTask<Reply>> effect);

    public delegate ValueTask<Reply> SlowAnswer(Call call, Write write);

    public delegate ValueTask<Reply> SlowAnswer<in TBody>(Call call, TBody body, Write write);

    /// <param name="cached">Stands before the endpoint; null: every request opens a snapshot.</param>
    public RouteDescription Get(string path, string[] roles, Answer answer, CachedAnswer? cached = null) =>
        Map("GET", path, RouteDescription.Of(roles), async http =>
        {
            var refusal = Admit(http, roles, out var call);
            var reply = refusal ?? (cached is null
                ? await database.ReadAsync(session => answer(call, session)).ConfigureAwait(false)
                : await cached(call, answer).ConfigureAwait(false));
            await ReplySending.SendAsync(http, reply).ConfigureAwait(false);
        });

    /// <summary>A GET that asks no database.</summary>
    public RouteDescription Get(string path, string[] roles, Func<Reply> answer) => Map("GET", path, RouteDescription.Of(roles), http =>
        ReplySending.SendAsync(http, Admit(http, roles, out _) ?? answer()));

    public RouteDescription Post(string path, string[] roles, Answer answer) =>
        SlowPost(path, roles, (call, write) => write(session => answer(call, session)));

    /// <summary>A POST that waits for somebody outside before it opens its transaction.</summary>
    public RouteDescription SlowPost(string path, string[] roles, SlowAnswer answer) => Map("POST", path, RouteDescription.Of(roles), async http =>
    {
        if (Admit(http, roles, out var call) is not { } refusal)
        {
            var bytes = await Body.ReadAsync(http.Request).ConfigureAwait(false);
            refusal = Idempotency.Refusal(call) ?? await answer(call, effect => WriteAsync(call, bytes, effect)).ConfigureAwait(false);
        }
        await ReplySending.SendAsync(http, refusal).ConfigureAwait(false);
    });

    public RouteDescription Post<TBody>(string path, string[] roles, JsonTypeInfo<TBody> type, Answer<TBody> answer)
        where TBody : class, IRequestBody => Change("POST", path, roles, type, (call, body, write) => write(session => answer(call, body, session)));

    public RouteDescription SlowPost<TBody>(string path, string[] roles, JsonTypeInfo<TBody> type, SlowAnswer<TBody> answer)
        where TBody : class, IRequestBody => Change("POST", path, roles, type, answer);

    public RouteDescription Patch<TBody>(string path, string[] roles, JsonTypeInfo<TBody> type, Answer<TBody> answer)
        where TBody : class, IRequestBody => Change("PATCH", path, roles, type, (call, body, write) => write(session => answer(call, body, session)));

    public RouteDescription Put<TBody>(string path, string[] roles, JsonTypeInfo<TBody> type, Answer<TBody> answer)
        where TBody : class, IRequestBody => Change("PUT", path, roles, type, (call, body, write) => write(session => answer(call, body, session)));

    /// <summary>A POST that needs no token.</summary>
    public RouteDescription OpenPost<TBody>(string path, JsonTypeInfo<TBody> type, OpenAnswer<TBody> answer)
        where TBody : class, IRequestBody => Map("POST", path, RouteDescription.Of(roles: null, type), async http =>
    {
        var refusal = Body.Parse(await Body.ReadAsync(http.Request).ConfigureAwait(false), type, out var body);
        await ReplySending.SendAsync(http, refusal ?? await answer(body).ConfigureAwait(false)).ConfigureAwait(false);
    });

    /// <summary>A GET that needs no token and opens no snapshot by itself.</summary>
    public RouteDescription OpenGet(string path, Func<CancellationToken, ValueTask<Reply>> answer) =>
        Map("GET", path, RouteDescription.Of(roles: null), async http =>
            await ReplySending.SendAsync(http, await answer(http.RequestAborted).ConfigureAwait(false)).ConfigureAwait(false));

    private RouteDescription Change<TBody>(string method, string path, string[] roles, JsonTypeInfo<TBody> type, SlowAnswer<TBody> answer)
        where TBody : class, IRequestBody => Map(method, path, RouteDescription.Of(roles, type), async http =>
    {
        if (Admit(http, roles, out var call) is not { } refusal)
        {
            var bytes = await Body.ReadAsync(http.Request).ConfigureAwait(false);
            refusal = Body.Parse(bytes, type, out var body) ?? Idempotency.Refusal(call)
                ?? await answer(call, body, effect => WriteAsync(call, bytes, effect)).ConfigureAwait(false);
        }
        await ReplySending.SendAsync(http, refusal).ConfigureAwait(false);
    });

    private ValueTask<Reply> WriteAsync(Call call, byte[] body, Func<Session, ValueTask<Reply>> effect) => call.IdempotencyKey is { } key
        ? database.WriteAsync(session => Idempotency.OnceAsync(session, call, key, call.Path, body, effect))
        : database.WriteAsync(effect);

    private Reply? Admit(HttpContext http, string[] roles, out Call call)
    {
        call = null!;
        var refusal = tokens.Recognise(http.Request.Headers.Authorization, out var caller);
        if (refusal is not null) return refusal;
        if (Array.IndexOf(roles, caller.Role) < 0) return Refusals.RoleNeeded(caller, roles);
        call = new Call(http, caller, time);
        return null;
    }

    private RouteDescription Map(string method, string path, RouteDescription description, RequestDelegate answer)
    {
        app.MapMethods(path, [method], answer).Add(description.AddTo);
        return description;
    }
}
