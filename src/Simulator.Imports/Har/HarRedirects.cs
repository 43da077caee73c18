using Simulator.Imports.Reading;
using Simulator.Imports.Writing;

namespace Simulator.Imports.Har;

/// <summary>Makes one request of a chain of redirects: users follow them by themselves.</summary>
internal static class HarRedirects
{
    public static IReadOnlyList<HarEntry> Fold(IReadOnlyList<HarEntry> entries, ImportNotes notes)
    {
        var folded = new List<HarEntry>();
        var rest = entries.ToList();
        while (rest.Count > 0)
        {
            var entry = rest[0];
            rest.RemoveAt(0);
            while (Next(entry, rest) is { } next)
            {
                rest.Remove(next);
                entry = entry with { Redirects = entry.Redirects + 1, Answered = next.Node };
                notes.Carry("redirect that is followed");
            }

            folded.Add(entry);
        }

        return folded;
    }

    private static HarEntry? Next(HarEntry entry, List<HarEntry> rest)
    {
        if (entry.Status is not (301 or 302 or 303 or 307 or 308))
        {
            return null;
        }

        var to = entry.Response.At("redirectURL").Text is { Length: > 0 } url ? url
            : entry.AnswerHeaders.FirstOrDefault(header => header.Name.Equals("location", StringComparison.OrdinalIgnoreCase)).Value;
        return to is not null && Uri.TryCreate(entry.Url, to, out var address) && address.GetLeftPart(UriPartial.Authority) == entry.Origin
            ? rest.Find(one => one.Url.PathAndQuery == address.PathAndQuery && one.Started >= entry.Started)
            : null;
    }
}
