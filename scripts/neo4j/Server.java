import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.HttpConnector;
import org.neo4j.configuration.helpers.SocketAddress;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.GraphDatabaseService;

/** One Neo4j on loopback for tests: Server HOME PORT READY_FILE REPLAN_SECONDS. It runs until it is stopped by its pid. */
public final class Server {
    private Server() {}

    public static void main(String[] arguments) throws Exception {
        Path home = Path.of(arguments[0]);
        int port = Integer.parseInt(arguments[1]);
        Path ready = Path.of(arguments[2]);
        long replan = Long.parseLong(arguments[3]);
        DatabaseManagementService service = new DatabaseManagementServiceBuilder(home)
                .setConfig(BoltConnector.enabled, true)
                .setConfig(BoltConnector.listen_address, new SocketAddress("127.0.0.1", port))
                .setConfig(BoltConnector.encryption_level, BoltConnector.EncryptionLevel.DISABLED)
                .setConfig(HttpConnector.enabled, false)
                .setConfig(GraphDatabaseSettings.auth_enabled, false)
                .setConfig(GraphDatabaseSettings.pagecache_memory, 256L * 1024 * 1024)
                .setConfig(GraphDatabaseSettings.cypher_min_replan_interval, Duration.ofSeconds(replan))
                .setConfig(GraphDatabaseSettings.transaction_timeout, Duration.ofMinutes(10))
                .build();
        Runtime.getRuntime().addShutdownHook(new Thread(service::shutdown));
        GraphDatabaseService database = service.database("neo4j");
        String identity = database.executeTransactionally("CALL db.info() YIELD id RETURN id", Map.of(),
                result -> String.valueOf(result.next().get("id")));
        // whoever reads this asks the port for the same identity: another server on the port has another one
        Path beside = ready.resolveSibling(ready.getFileName() + ".new");
        Files.writeString(beside, identity);
        Files.move(beside, ready);
        Thread.currentThread().join();
    }
}
