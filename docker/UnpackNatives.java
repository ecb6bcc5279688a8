import java.io.IOException;
import java.net.URL;
import org.bytedeco.javacpp.Loader;
import org.nd4j.linalg.factory.Nd4j;

/**
 * Loads ND4J once while the image is built, which leaves its native libraries unpacked in the folder that
 * {@code org.bytedeco.javacpp.cachedir} names: 400 MB that no start of a container has to write again.
 */
class UnpackNatives {

    public static void main(String[] args) throws IOException {
        double sum = Nd4j.ones(2, 2).sumNumber().doubleValue();
        if (sum != 4) {
            throw new IllegalStateException("the native library adds four ones to " + sum);
        }
        for (String library : new String[] {"libgomp.so.1", "libdnnl.so.3"}) {
            URL oneDnn = UnpackNatives.class.getResource("/org/bytedeco/dnnl/linux-x86_64/" + library);
            if (oneDnn != null) {
                Loader.cacheResource(oneDnn);
            }
        }
    }
}
