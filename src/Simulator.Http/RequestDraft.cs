using System.Runtime.CompilerServices;

namespace Simulator.Http;

/// <summary>
/// A request while it is composed, as bytes. What belongs to the connection (host, content length, connection, cookies of a jar, accepted codings) is
/// the engine's to write; everything else the composer's. A draft is used again and again: nothing in it survives <see cref="Begin"/>. One caller at a time.
/// </summary>
public sealed class RequestDraft
{
    public HttpVerb Verb { get; private set; } = HttpVerb.Get;

    /// <summary>Path and query in origin form, such as <c>/api/jobs?page=1</c>, percent-encoded; or an absolute http(s) URL for another origin.</summary>
    public ByteBuffer Target { get; } = new(128);

    /// <summary>Whole header lines, each with its CR LF.</summary>
    public ByteBuffer Headers { get; } = new(512);

    /// <summary>The content; sent where <see cref="HasBody"/>.</summary>
    public ByteBuffer Body { get; } = new(512);

    /// <summary>Whether the request has content, be it empty: then its length is sent.</summary>
    public bool HasBody { get; set; }

    /// <summary>Whether it may be sent a second time on a new connection when a connection that was kept alive turns out to be dead. As the verb says, unless set.</summary>
    public bool IsRepeatable { get; set; }

    public RequestDraft Begin(HttpVerb verb)
    {
        Verb = verb;
        Target.Clear();
        Headers.Clear();
        Body.Clear();
        HasBody = !verb.IsIdempotent || ReferenceEquals(verb, HttpVerb.Put);
        IsRepeatable = verb.IsIdempotent;
        return this;
    }

    /// <summary>Sets path and query.</summary>
    public RequestDraft At(string target)
    {
        Target.Append(target);
        return this;
    }

    /// <summary>Sets path and query from a template.</summary>
    public RequestDraft At([InterpolatedStringHandlerArgument("")] TargetText target)
    {
        _ = target;
        return this;
    }

    /// <summary>Adds a header line that was encoded beforehand, CR LF included.</summary>
    public RequestDraft Line(ReadOnlySpan<byte> line)
    {
        Headers.Append(line);
        return this;
    }

    /// <summary>Adds a header.</summary>
    /// <exception cref="FormatException">The value has a line break or another control character in it, with which it would become more than a value.</exception>
    public RequestDraft Header(ReadOnlySpan<byte> name, ReadOnlySpan<char> value)
    {
        foreach (var letter in value)
        {
            if (letter is < ' ' and not '\t' or '\x7f')
            {
                throw new FormatException($"the value of header {System.Text.Encoding.ASCII.GetString(name)} has a control character in it");
            }
        }

        Headers.Append(name).Append(": "u8).Append(value).Append("\r\n"u8);
        return this;
    }
}
