using Simulator.Marketplace.Http;
using Simulator.Marketplace.Storage;

namespace Simulator.Marketplace.Tests.Storage;

/// <summary>What every database must do.</summary>
public abstract class DatabaseTests : IAsyncLifetime
{
    private const string Add = "INSERT INTO settings (name, value) VALUES ($1, $2)";

    private Database? _database;

    internal DatabaseTests()
    {
    }

    private Database Database => _database ?? throw new InvalidOperationException("the database is not open");

    public async ValueTask InitializeAsync() => _database = await OpenAsync();

    public async ValueTask DisposeAsync()
    {
        if (_database is not null) await _database.DisposeAsync();
        await ForgetAsync();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_write_that_fails_or_is_refused_leaves_nothing_behind()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Database.WriteAsync(async session =>
        {
            await session.ExecuteAsync(Add, "failed", Array.Empty<byte>());
            throw new InvalidOperationException("half way");
        }));
        await AddAsync("refused", Refusals.Conflict("NO", "no"));
        await AddAsync("kept", Reply.Done);

        Assert.Equal("kept", (await Database.ReadAsync(session => session.AllAsync("SELECT name FROM settings", row => row.GetString(0)))).Single());
    }

    [Fact]
    public async Task Only_a_start_that_changes_an_older_schema_tells_of_a_migration()
    {
        Assert.Null(Database.Migration);

        string[] versions = ["never run", "CREATE TABLE added (id TEXT)", "CREATE TABLE added_too (id TEXT)"];
        await Schema.MigrateAsync(Database, versions, TimeProvider.System);

        Assert.Equal((2, 4), Database.Migration);
    }

    [Fact]
    public async Task Reads_of_one_request_see_one_moment()
    {
        var isWritten = new TaskCompletionSource();
        var hasRead = new TaskCompletionSource();
        var reading = Task.Run(async () => await Database.ReadAsync(async session =>
        {
            var before = await session.NumberAsync("SELECT count(*) FROM settings");
            hasRead.SetResult();
            await isWritten.Task;
            return (before, await session.NumberAsync("SELECT count(*) FROM settings"));
        }), TestContext.Current.CancellationToken);
        await hasRead.Task;

        await AddAsync("new", Reply.Done);
        isWritten.SetResult();

        Assert.Equal((0, 0), await reading);
        Assert.Equal(1, await Database.ReadAsync(session => session.NumberAsync("SELECT count(*) FROM settings")));
    }

    [Fact]
    public async Task A_database_of_a_newer_marketplace_is_left_alone()
    {
        await Database.WriteAsync(async session =>
        {
            await session.ExecuteAsync("UPDATE schema_versions SET version = 99");
            return Reply.Done;
        });

        var problem = await Assert.ThrowsAsync<UnknownSchemaException>(async () => await OpenAsync());

        Assert.Equal("the database has schema version 99, this marketplace knows version 2 only", problem.Message);
    }

    [Fact]
    public async Task Opened_again_it_keeps_what_it_has()
    {
        await AddAsync("kept", Reply.Done);

        await using var again = await OpenAsync();

        Assert.Equal(1, await again.ReadAsync(session => session.NumberAsync("SELECT count(*) FROM settings")));
    }

    [Fact]
    public async Task A_write_is_answered_when_its_follower_has_been_told_what_it_touched()
    {
        HeldFollower follower = new();
        Database.Follower = follower;

        var writing = AddAsync("new", Reply.Done);
        var touched = await follower.Told.Task;

        Assert.False(writing.IsCompleted);
        Assert.Equal(("job", "CATEGORY", false), (touched.Jobs.Single(), touched.Categories.Single(), touched.IsEverything));
        Assert.Equal(1, await Database.ReadAsync(session => session.NumberAsync("SELECT count(*) FROM settings")));
        follower.MayReturn.SetResult();
        await writing;
    }

    [Fact]
    public async Task The_follower_of_writes_hears_of_none_that_was_refused_or_failed()
    {
        HeldFollower follower = new();
        Database.Follower = follower;

        await AddAsync("refused", Refusals.Conflict("NO", "no"));
        await Assert.ThrowsAsync<InvalidOperationException>(async () => await Database.WriteAsync(session =>
        {
            session.Touched!.Everything();
            throw new InvalidOperationException("half way");
        }));
        await Database.WriteAsync(_ => ValueTask.FromResult(Reply.Done));

        Assert.False(follower.Told.Task.IsCompleted);
    }

    [Fact]
    public async Task A_connection_that_is_taken_is_in_use_until_it_is_given_back_once()
    {
        var first = await Database.TakeConnectionAsync(TestContext.Current.CancellationToken);
        using (await Database.TakeConnectionAsync(TestContext.Current.CancellationToken)) Assert.Equal(2, Database.Pool.InUse);

        Assert.Equal(1, Database.Pool.InUse);
        first.Dispose();
        first.Dispose();

        Assert.Equal(0, Database.Pool.InUse);
    }

    internal abstract ValueTask<Database> OpenAsync();

    internal abstract ValueTask ForgetAsync();

    private async Task AddAsync(string name, Reply reply) => await Database.WriteAsync(async session =>
    {
        await session.ExecuteAsync(Add, name, Array.Empty<byte>());
        session.Touched?.Listed("job", "CATEGORY");
        return reply;
    });

    private sealed class HeldFollower : IWriteFollower
    {
        public TaskCompletionSource<Touched> Told { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public TaskCompletionSource MayReturn { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public async ValueTask FollowAsync(Touched touched)
        {
            Told.SetResult(touched);
            await MayReturn.Task;
        }
    }
}
