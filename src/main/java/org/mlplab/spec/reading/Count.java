package org.mlplab.spec.reading;

/** Numbers of things in messages: 1 epoch, 2 epochs. */
public final class Count {

    private Count() {}

    /** @param noun in the singular, whose plural ends in s */
    public static String of(long number, String noun) {
        return number + " " + (number == 1 ? noun : noun + "s");
    }
}
