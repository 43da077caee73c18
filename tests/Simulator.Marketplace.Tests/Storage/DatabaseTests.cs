using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Tests.Storage;

public sealed class DatabaseTests : IDisposable
{
    private const string Add = "INSERT INTO settings (name, value) VALUES ($1, x'00')";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("marketplace-tests-");
    private readonly Database _database;

    public DatabaseTests() => _database = Database.Open(Path.Combine(_folder.FullName, "market.db"), TimeProvider.System);

    public void Dispose()
    {
        _database.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_write_that_fails_or_is_refused_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await _database.WriteAsync(session =>
        {
            session.Execute(Add, "failed");
            throw new InvalidOperationException("half way");
        }));
        await _database.WriteAsync(session =>
        {
            session.Execute(Add, "refused");
            return Refusals.Conflict("NO", "no");
        });
        await _database.WriteAsync(session =>
        {
            session.Execute(Add, "kept");
            return new Reply(200, []);
        });

        Assert.Equal("kept", _database.Read(session => session.All("SELECT name FROM settings", row => row.GetString(0))).Single());
    }

    [Fact]
    public async Task Reads_of_one_request_see_one_moment()
    {
        using var isWritten = new ManualResetEventSlim();
        using var hasRead = new ManualResetEventSlim();
        var reading = Task.Run(() => _database.Read(session =>
        {
            var before = session.Number("SELECT count(*) FROM settings");
            hasRead.Set();
            isWritten.Wait(TestContext.Current.CancellationToken);
            return (before, session.Number("SELECT count(*) FROM settings"));
        }), TestContext.Current.CancellationToken);
        hasRead.Wait(TestContext.Current.CancellationToken);

        await _database.WriteAsync(session =>
        {
            session.Execute(Add, "new");
            return new Reply(200, []);
        });
        isWritten.Set();

        Assert.Equal((0, 0), await reading);
        Assert.Equal(1, _database.Read(session => session.Number("SELECT count(*) FROM settings")));
    }
}
