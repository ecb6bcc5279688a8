package org.mlplab.webhook.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mlplab.webhook.WebhookProperties;
import org.mlplab.webhook.post.Message;
import org.mlplab.webhook.post.Post;
import org.mlplab.webhook.post.UnreachableException;
import org.mlplab.webhook.registration.WebhookEvent;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** A delivery from its first try to its end. */
class DeliveriesTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Message MESSAGE = new Message("d1", "{}");

    private final DriverManagerDataSource dataSource =
            new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    private final DeliveryTable table = new DeliveryTable(JdbcClient.create(dataSource));
    private final Post post = mock(Post.class);
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @BeforeEach
    void add() {
        new ResourceDatabasePopulator(new ClassPathResource("db/migration/common/V39__webhooks.sql"))
                .execute(dataSource);
        new JdbcTemplate(dataSource)
                .update(
                        "insert into webhook (id, url, secret, events, trials, created_at)"
                                + " values (1, 'https://example.org/', 'whsec_AAAA', 'EXPERIMENT_FAILED', false, current_timestamp)");
        table.add("d1", 1, WebhookEvent.EXPERIMENT_FAILED, 7, "{}", START);
    }

    private Deliveries at(Duration later) {
        return new Deliveries(
                table,
                post,
                new WebhookProperties(20, false, Duration.ofSeconds(1), Duration.ofMinutes(2)),
                new DeliveryMeters(registry),
                Clock.fixed(START.plus(later), ZoneOffset.UTC));
    }

    private void answers(int first, Integer... next) throws UnreachableException {
        when(post.send(any(), any(), any())).thenReturn(first, next);
    }

    private Delivery delivery() {
        return at(Duration.ZERO).latest(1, 5).get(0);
    }

    private double count(String outcome) {
        return registry.get("mlplab.webhook.deliveries")
                .tag("outcome", outcome)
                .counter()
                .count();
    }

    @Test
    void is_sent_once_where_it_arrives() throws UnreachableException {
        answers(204);

        assertThat(at(Duration.ZERO).deliver("d1")).isEmpty();
        assertThat(at(Duration.ofSeconds(1)).deliver("d1")).isEmpty();

        verify(post).send(URI.create("https://example.org/"), MESSAGE, new byte[3]);
        verifyNoMoreInteractions(post);
        assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery().status()).isEqualTo(204);
        assertThat(count("delivered")).isEqualTo(1);
    }

    @Test
    void is_sent_again_later_and_later_with_the_same_id_until_it_arrives() throws UnreachableException {
        UnreachableException refused = mock();
        when(refused.getMessage()).thenReturn("refused");
        when(post.send(any(), any(), any()))
                .thenReturn(500)
                .thenThrow(refused)
                .thenReturn(302)
                .thenReturn(200);

        assertThat(at(Duration.ZERO).deliver("d1")).contains(START.plusSeconds(5));
        assertThat(delivery().error()).isEqualTo("the receiver answered 500");
        assertThat(at(Duration.ZERO).deliver("d1")).contains(START.plusSeconds(10));
        assertThat(delivery().error()).isEqualTo("refused");
        assertThat(delivery().status()).isNull();
        assertThat(at(Duration.ZERO).deliver("d1")).contains(START.plusSeconds(20));
        assertThat(delivery().state()).isEqualTo(DeliveryState.PENDING);
        assertThat(at(Duration.ofSeconds(20)).deliver("d1")).isEmpty();

        assertThat(delivery().state()).isEqualTo(DeliveryState.DELIVERED);
        assertThat(delivery().attempts()).isEqualTo(4);
        assertThat(delivery().error()).isNull();
        assertThat(count("failed")).isEqualTo(3);
    }

    @Test
    void is_given_up_when_patience_ends() throws UnreachableException {
        answers(503);

        assertThat(at(Duration.ofSeconds(116)).deliver("d1")).isEmpty();

        assertThat(delivery().state()).isEqualTo(DeliveryState.GIVEN_UP);
        assertThat(delivery().error()).isEqualTo("the receiver answered 503");
        assertThat(count("given_up")).isEqualTo(1);
    }

    @Test
    void is_given_up_where_nobody_wants_it_any_more() throws UnreachableException {
        answers(410);

        assertThat(at(Duration.ZERO).deliver("d1")).isEmpty();
        assertThat(delivery().state()).isEqualTo(DeliveryState.GIVEN_UP);
    }

    @Test
    void goes_with_its_webhook() {
        new JdbcTemplate(dataSource).update("delete from webhook where id = 1");

        assertThat(at(Duration.ZERO).deliver("d1")).isEmpty();
        assertThat(table.latest(1, 5)).isEmpty();
    }

    @Test
    void is_forgotten_seven_days_after_its_end() throws UnreachableException {
        answers(200);
        at(Duration.ZERO).removeOld();
        at(Duration.ofDays(100)).removeOld();
        assertThat(delivery().state()).isEqualTo(DeliveryState.PENDING);
        at(Duration.ZERO).deliver("d1");

        at(Duration.ofDays(7)).removeOld();
        assertThat(table.latest(1, 5)).hasSize(1);
        at(Duration.ofDays(7).plusMillis(1)).removeOld();
        assertThat(table.latest(1, 5)).isEmpty();
    }
}
