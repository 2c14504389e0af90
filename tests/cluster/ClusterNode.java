import java.io.IOException;
import org.codelibs.opensearch.runner.OpenSearchRunner;

/** One node of the tests' cluster, in a process of its own, so that it can be killed alone. Arguments: folder, name, HTTP port, transport port, all transport addresses, all names. It ends when its standard input does: whoever started it is gone then. */
public class ClusterNode {
  public static void main(String[] arguments) throws IOException {
    final String folder = arguments[0];
    final String name = arguments[1];
    final OpenSearchRunner runner = new OpenSearchRunner();
    runner.setMaxHttpPort(-1);
    runner.onBuild((number, settings) -> {
      settings.put("node.name", name);
      settings.put("network.host", "127.0.0.1");
      settings.put("http.port", arguments[2]);
      settings.put("transport.port", arguments[3]);
      settings.putList("discovery.seed_hosts", arguments[4].split(","));
      settings.putList("cluster.initial_cluster_manager_nodes", arguments[5].split(","));
      settings.put("node.store.allow_mmap", false);
      settings.put("cluster.routing.allocation.disk.threshold_enabled", false);
      // A node that is killed is noticed, and another takes its place, while a test waits.
      settings.put("cluster.fault_detection.follower_check.interval", "500ms");
      settings.put("cluster.fault_detection.follower_check.timeout", "2s");
      settings.put("cluster.fault_detection.leader_check.interval", "500ms");
      settings.put("cluster.fault_detection.leader_check.timeout", "2s");
    });
    runner.build("-basePath", folder, "-numOfNode", "1", "-clusterName", "readout-tests", "-disableESLogger");
    while (System.in.read() != -1) {
      continue;
    }
    Runtime.getRuntime().halt(0);
  }
}
