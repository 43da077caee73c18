using System.Text;
using Simulator.Http.Answers;
using Simulator.Http.Redirects;

namespace Simulator.Http.Sockets;

/// <summary>Where an exchange's request goes: to the draft's target, or to where redirects led it; with the cookies of that place.</summary>
internal sealed class Route(SocketHttpEngine engine)
{
    private RequestDraft _draft = null!;
    private LaneCookies? _cookies;
    private ByteBuffer? _cookieLine;
    private byte[]? _pathOfUrl;
    private Course? _course;

    /// <summary>Null before it is aimed.</summary>
    public Site Site { get; private set; } = null!;

    public HttpVerb Verb => _course?.Verb ?? _draft.Verb;

    // Path and query as they stand in the request line, but for the prefix.
    private ReadOnlySpan<byte> PathSent => (_course?.Target ?? _pathOfUrl) is { } other ? other : _draft.Target.Span;

    private ReadOnlySpan<byte> WholePath =>
        Site.Prefix.IsEmpty || _course?.Target is not null ? PathSent : (ReadOnlySpan<byte>)(byte[])[.. Site.Prefix, .. PathSent];

    public void Begin(RequestDraft draft, LaneCookies? cookies) => (_draft, _cookies) = (draft, cookies);

    /// <summary>Finds the site of the draft's target; else why nothing is sent.</summary>
    public (ExchangeEnd End, string Why)? Aim()
    {
        var target = _draft.Target.Span;
        Site = engine.Target;
        if (!RequestWriter.IsTarget(target))
        {
            return (ExchangeEnd.Malformed, "not sent: the target of the request is empty, or has spaces, control characters or letters beyond ASCII in it");
        }

        if (target[0] == '/')
        {
            return null;
        }

        if (!Uri.TryCreate(Encoding.ASCII.GetString(target), UriKind.Absolute, out var url) || url.Scheme is not ("http" or "https"))
        {
            return (ExchangeEnd.Malformed, "not sent: the target of the request is neither a path nor an http address");
        }

        if (engine.Find(url) is not { } site)
        {
            return (ExchangeEnd.RedirectRefused, $"not sent: load goes to the target and to what is named beside it, not to {url.Scheme}://{url.Authority}");
        }

        (Site, _pathOfUrl) = (site, Encoding.ASCII.GetBytes(url.PathAndQuery));
        return null;
    }

    /// <summary>The value of the cookie line, until the next one; empty without cookies.</summary>
    public ReadOnlySpan<byte> Cookies()
    {
        if (_cookies is null)
        {
            return default;
        }

        _cookieLine ??= new ByteBuffer();
        _cookieLine.Clear();
        _cookies.Write(Site, WholePath, _cookieLine);
        return _cookieLine.Span;
    }

    /// <summary>Bytes that the request takes at most.</summary>
    public int Most(ReadOnlySpan<byte> cookies) => RequestWriter.Most(_draft, Site, PathSent, cookies);

    /// <summary>Writes the request and returns how many bytes it has.</summary>
    public int Write(ReadOnlySpan<byte> cookies, Span<byte> into) => _course?.Target is null
        ? RequestWriter.Write(_draft, Site, PathSent, cookies, into)
        : RequestWriter.WriteLed(_draft, _course, cookies, into);

    /// <summary>Takes in the cookies that an answer sets, and tells where it leads; null where it is no redirect that anybody wants to follow.</summary>
    public RedirectStep? After(AnswerReader answer, int mostRedirects)
    {
        _cookies?.Store(Site, WholePath, answer.Head);
        if (mostRedirects == 0 || !RedirectRule.IsRedirect(answer.Status))
        {
            return null;
        }

        answer.TryGetHeader("location"u8, out var location);
        _course ??= new Course(Site);
        return engine.Redirects.After(_course.Trail, Site.Origin, WholePath, Verb, answer.Status, location, mostRedirects);
    }

    public void Follow(RedirectStep.Follow step)
    {
        Site = engine.Find(step.Origin)!;
        _course!.Follow(step, Site);
    }

    public void Clear() => (_draft, _cookies, _pathOfUrl, _course, Site) = (null!, null, null, null, null!);
}
