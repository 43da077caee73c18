using Simulator.Imports.Reading;
using Simulator.Imports.Writing;

namespace Simulator.Imports.Har;

/// <summary>Chooses the requests that count: of one host, without static files and what the browser does by itself.</summary>
internal sealed class HarFilter(HarOptions options, ImportNotes notes)
{
    private const int Most = 500;

    private static readonly HashSet<string> Verbs = ["GET", "POST", "PUT", "PATCH", "DELETE", "HEAD", "OPTIONS"];

    private static readonly HashSet<string> Kinds = ["image", "stylesheet", "script", "font", "media", "texttrack", "manifest", "ping"];

    private static readonly HashSet<string> Endings =
        [".js", ".mjs", ".css", ".png", ".jpg", ".jpeg", ".gif", ".svg", ".ico", ".webp", ".avif", ".woff", ".woff2", ".ttf", ".otf", ".map", ".mp4", ".webm", ".webmanifest"];

    /// <exception cref="BrokenSourceException">None counts.</exception>
    public IReadOnlyList<HarEntry> Of(HarLog log)
    {
        var web = log.Requests.Where(entry => entry.Url.Scheme is "http" or "https").ToList();
        var sent = web.Where(IsOfTheUser).ToList();
        var host = options.Host ?? sent.Where(entry => !IsAsset(entry)).GroupBy(entry => entry.Url.Authority).OrderByDescending(one => one.Count()).FirstOrDefault()?.Key ?? "";
        foreach (var other in sent.Where(entry => !IsOf(entry, host)).GroupBy(entry => entry.Origin))
        {
            notes.Leave(other.First().Node, other.First().Path, $"{other.Count()} request{(other.Count() == 1 ? "" : "s")} to {other.Key}", $"import again with --host {other.First().Url.Authority}, or name it under target.hosts");
        }

        var own = sent.Where(entry => IsOf(entry, host)).ToList();
        if (!options.Assets && own.Where(IsAsset).ToList() is { Count: > 0 } assets)
        {
            notes.Leave(assets[0].Node, assets[0].Path, $"{assets.Count} static file{(assets.Count == 1 ? "" : "s")} such as {assets[0].Url.AbsolutePath}", "import again with --assets to have them, too");
            own = [.. own.Except(assets)];
        }

        if (own.Count > Most)
        {
            notes.Leave(own[Most].Node, own[Most].Path, $"{own.Count - Most} of {own.Count} requests", $"the first {Most} become steps; record one way through the site, and not a whole day");
            own = own[..Most];
        }

        return own.Count > 0 ? own : throw new BrokenSourceException(log.Entries.Place, log.Requests.Count == 0 ? "`log.entries` is empty; record something first"
            : options.Host is null ? "no request of the recording counts: all are static files, or were not answered"
            : $"has no request to `{host}`; it has some to {string.Join(", ", sent.Select(entry => entry.Url.Authority).Distinct())}");
    }

    private static bool IsOf(HarEntry entry, string host) =>
        entry.Url.Authority.Equals(host, StringComparison.OrdinalIgnoreCase) || entry.Url.Host.Equals(host, StringComparison.OrdinalIgnoreCase);

    private bool IsOfTheUser(HarEntry entry)
    {
        var kind = entry.Node.At("_resourceType").Text;
        if (kind is "websocket" || entry.Status == 101)
        {
            notes.Leave(entry.Node, entry.Path, $"the web socket {entry.Url.AbsolutePath}", "only requests with one answer each can be made");
            return false;
        }

        if (!Verbs.Contains(entry.Method))
        {
            notes.Leave(entry.Node, entry.Path, $"a request by {entry.Method}", $"only {string.Join(", ", Verbs)} can be sent");
            return false;
        }

        if (entry.Status == 0)
        {
            notes.Leave(entry.Node, entry.Path, $"{entry.Method} {entry.Url.AbsolutePath}, which was not answered", "record it again, or write it as a step");
            return false;
        }

        // The browser asks by itself whether it may ask.
        return kind != "preflight" && !(entry.Method == "OPTIONS" && entry.RequestHeaders.Any(header => header.Name.StartsWith("access-control-request", StringComparison.OrdinalIgnoreCase)));
    }

    private static bool IsAsset(HarEntry entry) =>
        entry.Method == "GET"
        && (Kinds.Contains(entry.Node.At("_resourceType").Text ?? "")
            || Endings.Contains(System.IO.Path.GetExtension(entry.Url.AbsolutePath).ToLowerInvariant())
            || entry.MediaType.Split('/')[0] is "image" or "font" or "video" or "audio"
            || entry.MediaType is "text/css" or "text/javascript" or "application/javascript" or "application/x-javascript");
}
