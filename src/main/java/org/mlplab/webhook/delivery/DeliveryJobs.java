package org.mlplab.webhook.delivery;

/** What deliveries ask of the job queue. */
public interface DeliveryJobs {

    /** Delivers as soon as the caller's transaction is committed: the job is stored with it. */
    void add(String delivery);
}
