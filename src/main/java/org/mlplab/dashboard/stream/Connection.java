package org.mlplab.dashboard.stream;

import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;

/**
 * The connection below a stream. The servlet API can only end an answer, for which the server lends a thread to what is still
 * to be written: for a reader that does not read, until a write times out. A connection that is cut needs none.
 */
@Component
class Connection implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

    private static final String CUT = Connection.class.getName() + ".cut";

    @Override
    public void customize(TomcatServletWebServerFactory factory) {
        factory.addContextValves(new Access());
    }

    /** How to cut a request's connection, from any thread. */
    static Runnable cut(ServletRequest request) {
        return request.getAttribute(CUT) instanceof Runnable cut ? cut : () -> {};
    }

    private static final class Access extends ValveBase {

        private Access() {
            super(true);
        }

        @Override
        public void invoke(Request request, Response response) throws IOException, ServletException {
            Runnable cut = () -> request.getCoyoteRequest()
                    .action(ActionCode.CLOSE_NOW, new IOException("the reader does not read"));
            request.setAttribute(CUT, cut);
            getNext().invoke(request, response);
        }
    }
}
