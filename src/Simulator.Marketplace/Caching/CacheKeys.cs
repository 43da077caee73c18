using System.Globalization;
using Simulator.Marketplace.Jobs;
using StackExchange.Redis;

namespace Simulator.Marketplace.Caching;

/// <summary>The keys in Redis. All begin with the name of the database that they belong to, since several may share a Redis.</summary>
internal sealed class CacheKeys(ReadOnlySpan<byte> database)
{
    private readonly string _start = $"simulator:{Convert.ToHexStringLower(database)}:";

    public RedisKey Epoch => _start + "epoch";

    /// <summary>The generation of all lists that are not of one category.</summary>
    public RedisKey AllLists => _start + "lists";

    public RedisKey ListsOf(string category) => $"{_start}lists:{category}";

    public RedisKey Job(string id) => $"{_start}job:{id}";

    /// <summary>The job as people see it who have nothing to do with it.</summary>
    public RedisKey Common(string id) => $"{_start}common:{id}";

    public RedisKey Own(string person, string id) => $"{_start}own:{person}:{id}";

    /// <summary>A list, and the generation that it is of; null for the list of someone's own.</summary>
    public (RedisKey Generation, RedisKey List)? Of(JobSearch search)
    {
        var (zipCode, category) = (search.ZipCode ?? "", search.Category ?? "");
        if (search.HomeownerId is not null) return null;
        var page = search.Page;
        var list = string.Create(
            CultureInfo.InvariantCulture,
            $"{_start}list:{search.Status}:{search.MinBudget}:{search.MaxBudget}:{page.Number}:{page.Limit}:{zipCode.Length}:{zipCode}{category}");
        return (category.Length == 0 ? AllLists : ListsOf(category), list);
    }
}
