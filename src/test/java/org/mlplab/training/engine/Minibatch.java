package org.mlplab.training.engine;

import java.util.Random;
import org.nd4j.linalg.api.buffer.DataType;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;

/** Normal inputs with classes that depend on them, so that training has something to learn. */
public record Minibatch(INDArray features, int[] classes, INDArray oneHot) {

    public static Minibatch of(int rows, int inputs, int classCount, DataType type, long seed) {
        Random random = new Random(seed);
        double[][] values = new double[rows][inputs];
        int[] classes = new int[rows];
        INDArray oneHot = Nd4j.zeros(type, rows, classCount);
        for (int i = 0; i < rows; i++) {
            double sum = 0;
            for (int j = 0; j < inputs; j++) {
                values[i][j] = random.nextGaussian();
                sum += j < 5 ? values[i][j] : 0;
            }
            classes[i] = Math.floorMod((int) Math.floor(sum), classCount);
            oneHot.putScalar(i, classes[i], 1);
        }
        return new Minibatch(Nd4j.createFromArray(values).castTo(type), classes, oneHot);
    }
}
