namespace Simulator.Soak.Generation;

/// <summary>The ways of jobs from posting to their ends. Sent now and then in this order, so that the lane's things get into all of their states.</summary>
internal sealed class Story
{
    private static readonly string[] Begun = ["POST /api/jobs", "POST /api/bids", "POST /api/bids/{id}/accept"];
    private static readonly string[] Paid = ["POST /api/payments/create-intent", "POST /api/payments/confirm"];
    private static readonly string[] Done = ["POST /api/contracts/{id}/submit-completion"];
    private static readonly string[] Approved = ["POST /api/completions/{id}/approve"];
    private static readonly string[] Disputed =
        ["POST /api/contracts/{id}/initiate-dispute", "POST /api/contracts/{id}/contest-dispute", "GET /api/contracts/{id}", "POST /api/disputes/{id}/resolve"];
    private static readonly string[] Grown =
        ["POST /api/contracts/{id}/change-order", "POST /api/contracts/{id}/change-order/{changeOrderId}/approve", "GET /api/contracts/{id}"];
    private static readonly string[] InParts =
    [
        "POST /api/contracts/{id}/milestones", "POST /api/contracts/{id}/milestones/{milestoneId}/complete", "POST /api/payments/escrow/{id}/release/milestone",
        "GET /api/payments/escrow/{id}/history", "POST /api/payments/refund", "GET /api/contracts/{id}",
    ];

    private static readonly string[] Steps =
    [
        .. Begun, .. Paid, .. Done, .. Approved, .. Paid, "POST /api/payments/payout",
        .. Begun, .. Paid, .. Done, .. Disputed,
        .. Begun, .. Grown, .. Paid, .. InParts, .. Done, .. Approved, .. Paid,
        "POST /api/auth/forgot-password", "GET /api/admin/mails", "POST /api/auth/reset-password", "POST /api/auth/resend-verification", "GET /api/admin/mails",
        "POST /api/auth/verify-email",
    ];

    private int _next;

    public string Next() => Steps[_next++ % Steps.Length];
}
