using Simulator.Model.Plans.Tree;
using Simulator.Model.Plans.Words;

namespace Simulator.Model.Plans.Reading;

/// <summary>Where the requests of a plan may go: the target, and the hosts that it names beside it. Numbers them as <see cref="TargetPlan.Hosts"/> does.</summary>
/// <param name="target">Null after a problem.</param>
internal sealed class HostsInPlan(TargetPlan? target)
{
    private readonly List<NamedHost> _beside = [.. target?.Hosts ?? []];

    public IReadOnlyList<NamedHost> Beside => _beside;

    public static bool IsAbsolute(string text) => text.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || text.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>The number of a host that goes by its name.</summary>
    public Parsed<int> Named(string name) => _beside.FindIndex(host => host.Name == name) is >= 0 and var at
        ? at + 1
        : Parsed<int>.Wrong($"there is no host `{name}`{NearestWord.Hint(name, [.. _beside.Select(host => host.Name)])}; name it under target.hosts, such as hosts: {{ {(name.Length > 0 ? name : "identity")}: https://id.example }}");

    /// <summary>Where an absolute address leads, of which all behind the host may have variables in it: the number of the host, and what is asked for below its address.</summary>
    public Parsed<(int Host, string Below)> Find(string address)
    {
        var (origin, rest) = Split(address);
        return origin is null ? NoAddress(address)
            : Known(origin, rest) is { } found ? found
            : Parsed<(int, string)>.Wrong($"leads to {origin.Scheme}://{origin.Authority}, and load goes only to hosts that the plan names; name it under target.hosts");
    }

    /// <summary>The same for an address that names its host by itself: where it is unknown it becomes one beside the target.</summary>
    public Parsed<(int Host, string Below)> FindOrName(string address)
    {
        var (origin, rest) = Split(address);
        if (origin is null)
        {
            return NoAddress(address);
        }

        if (Known(origin, rest) is { } found)
        {
            return found;
        }

        _beside.Add(new NamedHost(origin.Authority, origin));
        return (_beside.Count, Whole(rest));
    }

    private static Parsed<(int, string)> NoAddress(string address) => address.Contains('@', StringComparison.Ordinal)
        ? Parsed<(int, string)>.Wrong("the address carries credentials; leave out what stands before the @")
        : Parsed<(int, string)>.Wrong($"`{address}` is no address; write one such as https://id.example/token");

    private static (Uri? Origin, string Behind) Split(string address)
    {
        var begin = address.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = address.IndexOfAny(['/', '?', '#', '{'], begin);
        var authority = end < 0 ? address : address[..end];
        return IsAbsolute(address) && Uri.TryCreate(authority, UriKind.Absolute, out var origin) && origin.UserInfo.Length == 0 && origin.Host.Length > 0
            ? (origin, end < 0 ? "" : address[end..])
            : (null, "");
    }

    // The longest address that stands before it, so that a host below a path is found before the target above it.
    private (int Host, string Below)? Known(Uri origin, string rest)
    {
        (int Host, string Below)? best = null;
        var length = -1;
        for (var i = 0; i <= _beside.Count; i++)
        {
            if ((i == 0 ? target?.BaseUrl : _beside[i - 1].Url) is { } url && url.Scheme == origin.Scheme && url.Authority == origin.Authority
                && url.AbsolutePath.TrimEnd('/') is var prefix && IsBelow(rest, prefix) && prefix.Length > length)
            {
                (best, length) = ((i, Whole(rest[prefix.Length..])), prefix.Length);
            }
        }

        return best;
    }

    private static bool IsBelow(string rest, string prefix) => rest.StartsWith(prefix, StringComparison.Ordinal) && (rest.Length == prefix.Length || rest[prefix.Length] is '/' or '?');

    private static string Whole(string rest) => rest.StartsWith('/') ? rest : $"/{rest}";
}
