package org.mlplab.journey;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Hears of every call of the data source and of its connections before it is made. */
@FunctionalInterface
interface DataSourceListener {

    /** @param target the data source or the connection */
    void beforeCall(Object target, Method method, Object[] arguments) throws SQLException;

    /** Makes the service's data source report to the listener. */
    static BeanPostProcessor register(DataSourceListener listener) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessAfterInitialization(Object bean, String name) {
                return bean instanceof DataSource ? wrapped(bean, DataSource.class, listener) : bean;
            }
        };
    }

    private static <T> T wrapped(Object target, Class<T> type, DataSourceListener listener) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    listener.beforeCall(target, method, arguments);
                    try {
                        Object result = method.invoke(target, arguments);
                        return result instanceof Connection ? wrapped(result, Connection.class, listener) : result;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                }));
    }
}
