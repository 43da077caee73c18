using Simulator.Metrics.Recording;
using Simulator.Metrics.Snapshots;

namespace Simulator.Metrics.Tests.Recording;

public class InFlightTableTests
{
    private readonly InFlightTable _table = new();

    [Fact]
    public void A_request_is_in_flight_from_its_beginning_to_its_end()
    {
        var slot = _table.Rent();
        Assert.Empty(_table.Snapshot(0));

        _table.Began(slot, population: 1, step: 2, segment: 3, dueMicros: 1_000);
        Assert.Equal([new InFlightRequest(1, 2, 3, 4_000)], _table.Snapshot(5_000));

        _table.Ended(slot);
        Assert.Empty(_table.Snapshot(6_000));
    }

    [Fact]
    public void A_returned_slot_is_rented_again_and_empty()
    {
        var slot = _table.Rent();
        _table.Began(slot, 0, 0, 0, 0);
        _table.Return(slot);

        Assert.Equal(slot, _table.Rent());
        Assert.Empty(_table.Snapshot(1));
    }

    [Fact]
    public void The_table_grows_with_its_users()
    {
        var slots = Enumerable.Range(0, 5000).Select(_ => _table.Rent()).ToList();
        foreach (var slot in slots) _table.Began(slot, 0, 0, 0, slot);

        Assert.Equal(5000, slots.Distinct().Count());
        Assert.Equal(slots.Select(slot => 10_000L - slot), _table.Snapshot(10_000).Select(request => request.AgeMicros));
    }

    [Fact]
    public void A_snapshot_never_mixes_two_requests()
    {
        var slot = _table.Rent();
        var writer = new Thread(() =>
        {
            for (var i = 1; i <= 300_000; i++) _table.Began(slot, 0, i % 100, 0, i % 100);
        });
        writer.Start();

        List<InFlightRequest> seen = [];
        while (writer.IsAlive) seen.AddRange(_table.Snapshot(1_000));

        Assert.All(seen, request => Assert.Equal(1_000 - request.Step, request.AgeMicros));
    }
}
