namespace Simulator.Soak.Generation;

/// <summary>The way of a job from posting to its last payment. Sent now and then in this order, so that the lane's things get into all of their states.</summary>
internal sealed class Story
{
    private static readonly string[] Steps =
    [
        "POST /api/jobs", "POST /api/bids", "POST /api/bids/{id}/accept", "POST /api/payments/create-intent", "POST /api/payments/confirm",
        "POST /api/contracts/{id}/submit-completion", "POST /api/completions/{id}/approve", "POST /api/payments/create-intent", "POST /api/payments/confirm",
    ];

    private int _next;

    public string Next() => Steps[_next++ % Steps.Length];
}
