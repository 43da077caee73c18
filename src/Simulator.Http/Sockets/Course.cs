using Simulator.Http.Redirects;

namespace Simulator.Http.Sockets;

/// <summary>Where an exchange was led by redirects: stands in place of the draft's target. Made when there is one.</summary>
internal sealed class Course(Site site)
{
    public RedirectTrail Trail { get; } = new();

    /// <summary>Where it is now.</summary>
    public Site Site { get; private set; } = site;

    /// <summary>Path and query, whole; null as long as the draft's counts.</summary>
    public byte[]? Target { get; private set; }

    public HttpVerb? Verb { get; private set; }

    /// <summary>Whether the draft's content is still sent.</summary>
    public bool KeepsBody { get; private set; } = true;

    /// <summary>Whether credentials of the draft's header lines may be sent. Once left behind they stay behind.</summary>
    public bool KeepsSecrets { get; private set; } = true;

    public void Follow(RedirectStep.Follow step, Site site)
    {
        Site = site;
        Target = System.Text.Encoding.ASCII.GetBytes(step.Target);
        Verb = step.Verb;
        KeepsBody &= step.KeepsBody;
        KeepsSecrets &= step.KeepsSecrets;
    }
}
