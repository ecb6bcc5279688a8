package org.mlplab.webhook.delivery;

/** How far a delivery is. */
public enum DeliveryState {
    /** It is tried, until it arrives or is given up. */
    PENDING,
    /** The receiver answered 2xx. */
    DELIVERED,
    /** It was tried for as long as mlplab.webhooks.patience says, or the receiver answered 410. */
    GIVEN_UP
}
