using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Time.Testing;
using Simulator.Http.Sockets;

namespace Simulator.Http.Tests.Sockets;

public sealed class NameCacheTests
{
    private static readonly IPAddress A = IPAddress.Parse("10.0.0.1");
    private static readonly IPAddress B = IPAddress.Parse("10.0.0.2");

    private readonly FakeTimeProvider _time = new();
    private int _lookups;

    [Fact]
    public async Task An_answer_holds_for_its_time_and_is_asked_for_again_after_it()
    {
        var names = Names(_ => Task.FromResult<IPAddress[]>([A]));

        Assert.Null(names.Known("shop.test"));
        Assert.Equal([A], await names.FindAsync("shop.test", TestContext.Current.CancellationToken));
        _time.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal([A], names.Known("SHOP.test"));
        _time.Advance(TimeSpan.FromSeconds(2));

        Assert.Null(names.Known("shop.test"));
        await names.FindAsync("shop.test", TestContext.Current.CancellationToken);
        Assert.Equal(2, _lookups);
    }

    [Fact]
    public async Task Each_connection_begins_with_the_next_address()
    {
        var names = Names(_ => Task.FromResult<IPAddress[]>([A, B]));

        Assert.Equal([A, B], await names.FindAsync("shop.test", TestContext.Current.CancellationToken));
        Assert.Equal([B, A], names.Known("shop.test"));
        Assert.Equal([A, B], names.Known("shop.test"));
    }

    [Fact]
    public async Task An_address_that_failed_is_tried_last()
    {
        var names = Names(_ => Task.FromResult<IPAddress[]>([A, B]));
        await names.FindAsync("shop.test", TestContext.Current.CancellationToken);

        names.Avoid("shop.test", A);

        Assert.Equal([B, A], names.Known("shop.test"));
        Assert.Equal([B, A], names.Known("shop.test"));
    }

    [Fact]
    public async Task One_lookup_is_under_way_for_all_who_ask()
    {
        var answer = new TaskCompletionSource<IPAddress[]>();
        var names = Names(_ => answer.Task);

        var asked = Enumerable.Range(0, 10).Select(_ => names.FindAsync("shop.test", TestContext.Current.CancellationToken)).ToArray();
        answer.SetResult([A]);
        await Task.WhenAll(asked);

        Assert.Equal(1, _lookups);
    }

    [Fact]
    public async Task Who_gives_up_does_not_end_the_lookup_of_others()
    {
        var answer = new TaskCompletionSource<IPAddress[]>();
        var names = Names(_ => answer.Task);
        using var cancel = new CancellationTokenSource();

        var (impatient, patient) = (names.FindAsync("shop.test", cancel.Token), names.FindAsync("shop.test", TestContext.Current.CancellationToken));
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => impatient);
        answer.SetResult([A]);

        Assert.Equal([A], await patient);
    }

    [Fact]
    public async Task A_name_without_address_is_said_to_have_none_and_asked_for_again()
    {
        var names = Names(lookup => lookup == 1 ? throw new SocketException((int)SocketError.HostNotFound) : Task.FromResult<IPAddress[]>(lookup == 2 ? [] : [A]));

        var first = await Assert.ThrowsAsync<ConnectFailedException>(() => names.FindAsync("shop.test", TestContext.Current.CancellationToken));
        var second = await Assert.ThrowsAsync<ConnectFailedException>(() => names.FindAsync("shop.test", TestContext.Current.CancellationToken));

        Assert.Equal(ExchangeEnd.NameUnknown, first.End);
        Assert.StartsWith("the name shop.test has no address: ", first.Message);
        Assert.Equal("the name shop.test has no address", second.Message);
        Assert.Equal([A], await names.FindAsync("shop.test", TestContext.Current.CancellationToken));
    }

    [Fact]
    public void An_address_needs_no_lookup()
    {
        var names = Names(_ => throw new InvalidOperationException());

        Assert.Equal([IPAddress.IPv6Loopback], names.Known("::1"));
    }

    private NameCache Names(Func<int, Task<IPAddress[]>> resolve) => new((_, _) => resolve(Interlocked.Increment(ref _lookups)), TimeSpan.FromSeconds(30), _time);
}
