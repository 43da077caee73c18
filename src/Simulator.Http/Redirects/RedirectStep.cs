namespace Simulator.Http.Redirects;

/// <summary>What follows from an answer that may be a redirect.</summary>
internal abstract record RedirectStep
{
    private RedirectStep()
    {
    }

    /// <summary>The answer is what was asked for: it is no redirect, or none is to be followed.</summary>
    public sealed record Stay : RedirectStep
    {
        public static readonly Stay Here = new();
    }

    /// <summary>Another request has to be made.</summary>
    /// <param name="Origin">Scheme, host and port.</param>
    /// <param name="Target">Path and query in origin form, whole: no prefix is to be put before it.</param>
    /// <param name="Verb">Of the next request.</param>
    /// <param name="KeepsBody">False: no content is sent, nor the headers that describe it.</param>
    /// <param name="KeepsSecrets">False: it goes to another origin, and <c>Authorization</c> and <c>Cookie</c> lines of the composer stay behind.</param>
    public sealed record Follow(Uri Origin, string Target, HttpVerb Verb, bool KeepsBody, bool KeepsSecrets) : RedirectStep;

    /// <summary>It leads to where no load may go, or on and on.</summary>
    /// <param name="Why">A sentence without secrets.</param>
    public sealed record Refuse(string Why) : RedirectStep;
}
