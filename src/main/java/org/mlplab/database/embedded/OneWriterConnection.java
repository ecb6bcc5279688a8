package org.mlplab.database.embedded;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.jspecify.annotations.Nullable;

/** A connection whose changes, and ends of transactions, wait for their turn. */
final class OneWriterConnection implements InvocationHandler {

    private final Connection connection;
    private final WriterTurn turn;

    OneWriterConnection(Connection connection, WriterTurn turn) {
        this.connection = connection;
        this.turn = turn;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (mayEndTransaction(method.getName(), arguments)) {
            return turn.take(() -> call(connection, method, arguments));
        }
        Object result = call(connection, method, arguments);
        if (result instanceof Statement statement) {
            return statement(statement, text(arguments), (Connection) proxy);
        }
        return result;
    }

    private static boolean mayEndTransaction(String method, @Nullable Object @Nullable [] arguments) {
        return switch (method) {
            case "commit", "rollback", "close", "abort" -> true;
            case "setAutoCommit" -> arguments != null && Boolean.TRUE.equals(arguments[0]);
            default -> false;
        };
    }

    /** @param prepared what it was prepared for; null where each execution names it */
    private Statement statement(Statement statement, @Nullable String prepared, Connection owner) {
        InvocationHandler handler = (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) {
                return owner;
            }
            WriterTurn.Call call = () -> call(statement, method, arguments);
            if (!method.getName().startsWith("execute")) {
                return call.run();
            }
            if (method.getName().endsWith("Batch")) {
                // Part of it may be done when it finds locked rows: it cannot be tried again.
                return turn.take(call);
            }
            String sql = prepared == null ? text(arguments) : prepared;
            return turn.untilUnlocked(sql == null || Sql.mayChange(sql) ? () -> turn.take(call) : call);
        };
        return (Statement)
                Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {type(statement)}, handler);
    }

    private static @Nullable String text(@Nullable Object @Nullable [] arguments) {
        return arguments != null && arguments[0] instanceof String text ? text : null;
    }

    private static Class<?> type(Statement statement) {
        if (statement instanceof CallableStatement) {
            return CallableStatement.class;
        }
        return statement instanceof PreparedStatement ? PreparedStatement.class : Statement.class;
    }

    private static @Nullable Object call(Object target, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
