using System.Net;
using System.Text;
using Simulator.Http.Cookies;
using Simulator.Http.Redirects;

namespace Simulator.Http.Fallback;

/// <summary>What is asked for next of a draft: itself at first, then where redirects lead.</summary>
internal sealed class ClientRequest
{
    private static readonly string[] Secrets = ["Authorization", "Cookie", "Proxy-Authorization"];

    private readonly RequestDraft _draft;
    private readonly HttpEngineOptions _options;
    private bool _keepsBody;
    private bool _keepsSecrets = true;

    public ClientRequest(RequestDraft draft, HttpEngineOptions options)
    {
        (_draft, _options, Verb, _keepsBody) = (draft, options, draft.Verb, draft.HasBody);
        var text = draft.Target.Span;
        var isAbsolute = !text.IsEmpty && text[0] != '/';
        var reference = isAbsolute ? UriReference.Parse(Encoding.ASCII.GetString(text)) : default;
        Origin = isAbsolute ? new Uri($"{reference.Scheme}://{reference.Authority}/") : new Uri(options.Origin.GetLeftPart(UriPartial.Authority));
        Target = isAbsolute ? reference.Target : options.Origin.AbsolutePath.TrimEnd('/') + Encoding.ASCII.GetString(text);
    }

    public HttpVerb Verb { get; private set; }

    public Uri Origin { get; private set; }

    public string Target { get; private set; }

    public CookiePlace Place => new(Origin.IdnHost.ToLowerInvariant(), Encoding.ASCII.GetBytes(Target), Origin.Scheme == Uri.UriSchemeHttps);

    public void Go(RedirectStep.Follow to) =>
        (Origin, Target, Verb, _keepsBody, _keepsSecrets) = (to.Origin, to.Target, to.Verb, _keepsBody && to.KeepsBody, _keepsSecrets && to.KeepsSecrets);

    /// <exception cref="UriFormatException">The target is none.</exception>
    public HttpRequestMessage Compose(DraftContent? content, ByteBuffer? cookies)
    {
        var message = new HttpRequestMessage(
            new HttpMethod(Verb.Name),
            new Uri(Origin.GetLeftPart(UriPartial.Authority) + Target, new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true }))
        {
            Version = _options.Protocol == HttpProtocol.Http2 ? HttpVersion.Version20 : HttpVersion.Version11,
            VersionPolicy = HttpVersionPolicy.RequestVersionExact,
            Content = content,
        };
        if (_options.ServerName is { } name && Origin.IdnHost == _options.Origin.IdnHost)
        {
            message.Headers.Host = Origin.IsDefaultPort ? name : $"{name}:{Origin.Port}";
        }

        if (!_options.KeepsAlive && _options.Protocol == HttpProtocol.Http1) message.Headers.ConnectionClose = true;
        if (_options.Compression) message.Headers.TryAddWithoutValidation("Accept-Encoding", "gzip, deflate, br");
        AddLines(message);
        if (cookies is { Length: > 0 }) message.Headers.TryAddWithoutValidation("Cookie", Encoding.Latin1.GetString(cookies.Span));
        return message;
    }

    /// <summary>The content, as far as it is still to be sent.</summary>
    public DraftContent? Content(TimeProvider time) => _keepsBody ? new DraftContent(_draft.Body.Memory, time) : null;

    private void AddLines(HttpRequestMessage message)
    {
        var rest = _draft.Headers.Span;
        while (!rest.IsEmpty)
        {
            var end = rest.IndexOf("\r\n"u8);
            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? [] : rest[(end + 2)..];
            var colon = line.IndexOf((byte)':');
            if (colon <= 0) continue;
            var name = Encoding.ASCII.GetString(line[..colon]);
            if (!_keepsSecrets && Secrets.Contains(name, StringComparer.OrdinalIgnoreCase)) continue;
            var value = Encoding.UTF8.GetString(line[(colon + 1)..].Trim(" \t"u8));
            if (!message.Headers.TryAddWithoutValidation(name, value)) message.Content?.Headers.TryAddWithoutValidation(name, value);
        }
    }
}
