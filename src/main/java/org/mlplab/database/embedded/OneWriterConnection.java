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

/** A connection whose changes, and ends of transactions that changed something, wait for their turn. */
final class OneWriterConnection implements InvocationHandler {

    private final Connection connection;
    private final WriterTurn turn;
    /** Since its transaction began. */
    private boolean changed;

    OneWriterConnection(Connection connection, WriterTurn turn) {
        this.connection = connection;
        this.turn = turn;
    }

    @Override
    public @Nullable Object invoke(Object proxy, Method method, @Nullable Object @Nullable [] arguments)
            throws Throwable {
        if (changed && mayEndTransaction(method.getName(), arguments)) {
            Object result = turn.takeToEnd(() -> call(connection, method, arguments));
            changed = isToSavepoint(method.getName(), arguments);
            return result;
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

    private static boolean isToSavepoint(String method, @Nullable Object @Nullable [] arguments) {
        return method.equals("rollback") && arguments != null;
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
                return change(call);
            }
            String sql = prepared == null ? text(arguments) : prepared;
            if (sql == null || Sql.mayChange(sql)) {
                return turn.untilUnlocked(() -> change(call));
            }
            Object result = turn.untilUnlocked(call);
            turn.awaitSaved();
            return result;
        };
        return (Statement)
                Proxy.newProxyInstance(Connection.class.getClassLoader(), new Class<?>[] {type(statement)}, handler);
    }

    private @Nullable Object change(WriterTurn.Call call) throws Throwable {
        if (connection.getAutoCommit()) {
            return turn.takeToEnd(call);
        }
        changed = true;
        return turn.take(call);
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
